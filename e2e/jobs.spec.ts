import type { Page } from '@playwright/test';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { WrittenSheet } from '#protocol/jobs/written-sheet.js';
import type { Language } from '#protocol/vocabulary.js';

import { jobPageAddress } from '../renderer/shared/jobs/job-address.js';
import { qrPath } from '../renderer/shared/ui/qr-code/qr-path.js';
import { openDay } from './harness/centre.js';
import { JobSeeker } from './harness/job-seeker.js';
import { OfflineKiosk, watchBoard } from './harness/offline-kiosk.js';
import { PaperTray } from './harness/paper-tray.js';
import { expect, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { writtenJob } from './harness/written-jobs.js';

test.setTimeout(120_000);

const NURSE = writtenJob('infirmier');
const MIDWIFE = writtenJob('sage-femme');
/** As somebody types it, with a mistake. */
const MISTYPED: Readonly<Record<Language, string>> = { fr: 'infirmeire', nl: 'verpleegkundge' };

for (const [language, other] of [
  ['fr', 'nl'],
  ['nl', 'fr'],
] as const) {
  test(`from a mistyped word to the sheet, the phone and the queue: ${language}`, async ({
    stage,
  }) => {
    const { kiosk } = await stage.openDay(language);
    const board = await watchBoard(stage.server.url);
    const seeker = new JobSeeker(kiosk, language);

    await test.step('found at each key, in spite of the mistake', async () => {
      await seeker.begin();
      await seeker.type(MISTYPED[language]);
      const first = seeker.page.getByRole('main').getByRole('listitem').first();
      await expect(first).toContainText(nameOf(NURSE, language));
      await seeker.touch(seeker.named(nameOf(NURSE, language)));
      await expect(seeker.title).toHaveText(nameOf(NURSE, language));
    });

    await test.step('the other language in place, and back with what was typed', async () => {
      await seeker.press('jobs', 'part.about.word');
      for (const task of NURSE.tasks[language]) await seeTask(seeker.page, task);
      await seeker.switchTo(other);
      await expect(seeker.title).toHaveText(nameOf(NURSE, other));
      for (const task of NURSE.tasks[other]) await seeTask(seeker.page, task);
      await seeker.back();
      await seeker.back();
      await expect(seeker.field).toHaveValue(MISTYPED[language]);
      await seeker.switchTo(language);
      await expect(seeker.field).toHaveValue(MISTYPED[language]);
      await seeker.touch(seeker.named(nameOf(NURSE, language)));
    });

    await test.step('taken along on the phone', async () => {
      await seeker.press('jobs', 'part.takeAway.word');
      const code = seeker.page.getByRole('img', {
        name: seeker.said('jobs', 'takeAway.codeLabel'),
      });
      const address = jobPageAddress(stage.phoneUrl, { language, id: NURSE.id });
      await expect(code.locator('path')).toHaveAttribute('d', qrPath(address).path);
      await seeker.back();
    });

    await test.step('to the queue, with the theme proposed and nothing else', async () => {
      await seeker.press('jobs', 'sheet.advice');
      await expect(seeker.title).toHaveText(seeker.said('kiosk', 'theme.title'));
      const first = seeker.page.getByRole('main').getByRole('listitem').first();
      await expect(first).toContainText(seeker.said('common', `theme.${NURSE.theme}`));
      await seeker.back();
      await expect(seeker.title).toHaveText(nameOf(NURSE, language));
      await seeker.press('jobs', 'sheet.advice');
      await seeker.touch(kiosk.theme(language, NURSE.theme));
      await kiosk.expectTicket(language, 1);
      const { tickets } = await board.until(({ tickets }) => Object.keys(tickets).length === 1);
      expect(Object.values(tickets)).toMatchObject([{ theme: NURSE.theme, language }]);
      expect(JSON.stringify(tickets)).not.toContain(NURSE.id);
    });
    board.close();
  });
}

test('a search that finds nothing says so, leads elsewhere, and is told once, when it is settled', async ({
  stage,
}) => {
  const kioskToken = await stage.pair('Kiosk');
  const told: string[] = [];
  const screen = await stage.open('/kiosk', 'fr', {
    kioskToken,
    watch: (page) =>
      page.on('websocket', (socket) =>
        socket.on('framesent', ({ payload }) => {
          const words = /"report-nothing-found".*?"words":(\[[^\]]*\])/.exec(String(payload))?.[1];
          if (words !== undefined) told.push(words);
        }),
      ),
  });
  const seeker = new JobSeeker(new OfflineKiosk(screen), 'fr');
  await seeker.begin();
  await seeker.type('zzyqx wvvkz');
  await expect(seeker.page.getByText(text('fr', 'jobs', 'nothing.text'))).toBeVisible();
  await expect.poll(() => told).toEqual(['["zzyqx","wvvkz"]']);
  await seeker.press('jobs', 'browse.sector.word');
  await expect(seeker.title).toHaveText(text('fr', 'jobs', 'browse.sectorTitle'));
  await seeker.press('jobs', `sector.${NURSE.sector}`);
  await expect(seeker.named(nameOf(NURSE, 'fr'))).toHaveCount(1);
  expect(told).toHaveLength(1);
});

test('browsing by what one likes, and two occupations side by side', async ({ stage }) => {
  const { kiosk } = await stage.openDay('nl');
  const seeker = new JobSeeker(kiosk, 'nl');
  await seeker.begin();
  await seeker.press('jobs', 'browse.interest.word');
  for (const letter of NURSE.riasec) await seeker.press('jobs', `interest.${letter}.word`);
  await seeker.press('jobs', 'browse.interestShow');
  const nurse = seeker.named(NURSE.name.nl).first();
  await kiosk.turnTo('nl', nurse);
  await seeker.touch(nurse);
  await expect(seeker.title).toHaveText(NURSE.name.nl);
  await seeker.press('jobs', 'part.compare.word');
  await expect(seeker.title).toHaveText(text('nl', 'jobs', 'start.secondTitle'));
  await seeker.type(MIDWIFE.name.nl);
  await seeker.touch(seeker.named(MIDWIFE.name.nl));
  const table = seeker.page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([NURSE.name.nl, MIDWIFE.name.nl]);
  const [what = ''] = MIDWIFE.description.nl;
  await expect(table).toContainText(what);
  await seeker.back();
  await expect(seeker.title).toHaveText(text('nl', 'jobs', 'start.secondTitle'));
  await seeker.back();
  await expect(seeker.title).toHaveText(NURSE.name.nl);
});

test('a sheet on paper, once, in the language of the screen', async ({ stage }) => {
  const { kiosk } = await stage.openDay('fr');
  const steward = await openDay(stage.server.url);
  const [deviceId = ''] = Object.keys(steward.view.devices);
  const settings = { ...defaultKioskSettings, printer: 'browser' as const };
  await steward.accepted('change-device', { deviceId, name: 'Kiosk', kiosk: settings });
  const tray = await PaperTray.in(kiosk.page);
  const seeker = new JobSeeker(kiosk, 'fr');
  await seeker.begin();
  await seeker.type('infirm');
  await seeker.touch(seeker.named(nameOf(NURSE, 'fr')).first());
  await seeker.press('jobs', 'part.takeAway.word');
  await seeker.press('paper', 'print');
  const [sentence = ''] = NURSE.description.fr;
  const [task = ''] = NURSE.tasks.fr;
  await tray.expectSheet('fr', [nameOf(NURSE, 'fr'), sentence, task]);
  await tray.taken();
  await expect(seeker.button('paper', 'print')).toBeHidden();
  expect(tray.prints).toBe(1);
  steward.close();
});

test('without the server the whole directory is there, and a visit that was left leaves nothing', async ({
  stage,
}) => {
  const kiosk = await OfflineKiosk.open(stage, 'K1', { clock: true });
  const seeker = new JobSeeker(kiosk, 'fr');
  await seeker.begin();
  await seeker.back();
  kiosk.at.cable.cut();
  await seeker.press('kiosk', 'service.jobs.word');
  await seeker.type('infirm');
  await seeker.touch(seeker.named(nameOf(NURSE, 'fr')).first());
  await seeker.press('jobs', 'part.ways.word');
  const [path] = NURSE.paths;
  await expect(seeker.page.getByText(path?.study.fr ?? '').first()).toBeVisible();
  await seeker.page.clock.fastForward('02:05');
  await seeker.page.clock.fastForward('00:35');
  await expect(kiosk.door('fr')).toBeVisible();
  await seeker.begin();
  await expect(seeker.field).toHaveValue('');
});

async function seeTask(page: Page, task: string): Promise<void> {
  await expect(page.getByText(task, { exact: true })).toBeAttached();
}

/** As the directory shows it: in French both genders, or one word where they are the same. */
function nameOf({ name }: WrittenSheet, language: Language): string {
  if (language === 'nl') return name.nl;
  const { masculine, feminine } = name.fr;
  return masculine === feminine ? masculine : `${masculine} / ${feminine}`;
}
