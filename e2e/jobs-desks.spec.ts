import type { Page } from '@playwright/test';

import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { writeJobAddress } from '../renderer/shared/jobs/job-address.js';
import { openDay, signIn } from './harness/centre.js';
import { AdvisorScreen, DeskScreen } from './harness/desks.js';
import { PaperTray } from './harness/paper-tray.js';
import { expect, type Stage, test } from './harness/stage.js';
import { text } from './harness/texts.js';
import { expectInBothLanguages } from './harness/visitors.js';
import { writtenJob } from './harness/written-jobs.js';

test.setTimeout(120_000);

const NURSE = writtenJob('infirmier');
const MIDWIFE = writtenJob('sage-femme');

test('an advisor finds an occupation beside the interview, and gives it along in the visitor’s language', async ({
  stage,
}) => {
  (await openDay(stage.server.url)).close();
  const signedIn = await signIn(stage.server.url, 'A1');
  const { page } = await stage.open('/advisor', 'fr', { signedIn });
  const advisor = new AdvisorScreen(page, 'fr');
  const field = page.getByRole('combobox', { name: text('fr', 'jobs', 'start.label') });

  await test.step('before an island is chosen, by its key', async () => {
    await expect(advisor.button('advisor', 'nav.queue')).toBeVisible();
    await page.keyboard.press('F2');
    await expect(field).toBeFocused();
    await page.keyboard.press('F2');
    await expect(field).toBeHidden();
    await advisor.chooseIsland(3, 'fr', 'work');
  });

  await test.step('with a mistake, by the keyboard alone', async () => {
    await advisor.button('advisor', 'nav.jobs').click();
    await field.fill('infirmeire');
    await expect(page.getByRole('option').first()).toContainText(NURSE.name.fr.feminine);
    await field.press('ArrowDown');
    await field.press('ArrowUp');
    await field.press('Enter');
    await expect(heading(page, NURSE.name.fr.feminine)).toBeVisible();
  });

  await test.step('the sheet, in two columns, with the island’s next action beside it', async () => {
    for (const task of NURSE.tasks.fr) await expect(page.getByText(task)).toBeVisible();
    await expect(page.getByText(text('fr', 'jobs', 'offers.notHere'))).toBeVisible();
    await expect(advisor.ownIsland(3)).toBeInViewport({ ratio: 0.9 });
  });

  await test.step('the code and the paper in Dutch', async () => {
    const visitor = page.getByRole('region', { name: text('fr', 'advisor', 'jobs.forVisitor') });
    await visitor.getByRole('button', { name: text('nl', 'common', 'ownName') }).click();
    await expect(
      visitor.getByRole('img', { name: text('fr', 'advisor', 'jobs.code') }),
    ).toBeVisible();
    const tray = await PaperTray.in(page);
    const what = NURSE.name.nl;
    await visitor
      .getByRole('button', { name: text('fr', 'advisor', 'jobs.printThis', { what }) })
      .click();
    const [sentence = ''] = NURSE.description.nl;
    await tray.expectSheet('nl', [NURSE.name.nl, sentence]);
    await tray.taken();
    expect(tray.prints).toBe(1);
  });

  await test.step('in the other language in place, and beside a second one', async () => {
    await page
      .getByRole('banner')
      .getByText(text('nl', 'common', 'ownName'))
      .click();
    await expect(heading(page, NURSE.name.nl)).toBeVisible();
    await page.getByRole('button', { name: text('nl', 'jobs', 'part.compare.word') }).click();
    const second = page.getByRole('combobox', { name: text('nl', 'jobs', 'start.label') });
    await second.fill(MIDWIFE.name.nl);
    await expect(page.getByRole('option').first()).toContainText(MIDWIFE.name.nl);
    await second.press('Enter');
    const table = page.getByRole('table', { name: text('nl', 'jobs', 'compare.title') });
    for (const { name } of [NURSE, MIDWIFE])
      await expect(table.getByRole('columnheader', { name: name.nl })).toBeVisible();
  });
});

test.describe('an occupation on a visitor’s phone', () => {
  for (const language of LANGUAGES)
    test(`in ${language}, and in the other language in place`, async ({ stage }) => {
      const other = language === 'fr' ? 'nl' : 'fr';
      const page = await phone(stage, language, NURSE.id);
      await expect(heading(page, nameIn(language))).toBeVisible();
      for (const task of NURSE.tasks[language]) await expect(page.getByText(task)).toBeVisible();
      const theme = text(language, 'common', `theme.${NURSE.theme}`);
      await expect(page.getByText(text(language, 'job', 'talk.text', { theme }))).toBeVisible();
      await page.getByRole('button', { name: text(other, 'common', 'ownName') }).click();
      await expect(heading(page, nameIn(other))).toBeVisible();
      expect(new URL(page.url()).hash).toBe(writeJobAddress({ language: other, id: NURSE.id }));
      expect(await page.context().cookies()).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });

  test('that the directory does not have, or whose address was cut short', async ({ stage }) => {
    const page = await phone(stage, 'nl', 'no-such-occupation');
    await expect(heading(page, text('nl', 'job', 'unknown.title'))).toBeVisible();
    await page.evaluate(() => (location.hash = '#nl'));
    await expectInBothLanguages(page, 'noJob.title');
  });

  test('without the server, and when it is back', async ({ stage }) => {
    const screen = await stage.open(`${stage.phoneUrl}/job#nl`, 'fr');
    const { page, cable } = screen;
    cable.cut();
    await page.evaluate((hash) => (location.hash = hash), `#fr.${NURSE.id}`);
    await expect(heading(page, text('fr', 'job', 'unreachable.title'))).toBeVisible();
    cable.mend();
    await page.getByRole('button', { name: text('fr', 'job', 'again') }).click();
    await expect(heading(page, NURSE.name.fr.feminine)).toBeVisible();
  });
});

test('an editor imports offers, sees them counted, and takes them back; a wrong file changes nothing', async ({
  stage,
}) => {
  const signedIn = await signIn(stage.server.url, 'E1');
  const { page } = await stage.open('/office', 'fr', { signedIn });
  const office = new DeskScreen(page, 'fr');
  const says = (key: string, values = {}) => page.getByText(text('fr', 'office', key, values));
  const format = text('fr', 'office', 'jobs.format.offers-forem');
  const table = page.getByRole('table', { name: text('fr', 'office', 'jobs.sources.title') });
  await expect(says('jobs.sources.none')).toBeVisible();

  await test.step('a file of something else', async () => {
    await bring(office, format, 'wrong.json', '{ "colour": "blue" }');
    const fault = page.getByRole('alert').filter({ hasText: 'wrong.json' });
    await expect(fault).toContainText(text('fr', 'office', 'jobs.fault.not-this-format'));
    await expect(says('jobs.sources.none')).toBeVisible();
  });

  await test.step('two offers and one that is none', async () => {
    await bring(office, format, 'offers.json', JSON.stringify({ results: OFFERS }));
    await expect(table.getByRole('row', { name: format })).toContainText('offers.json');
    const done = { what: format, records: 2, leftOut: 1 };
    await expect(says('jobs.outcome.done', done)).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
  });

  await test.step('what was left out, and why', async () => {
    const verb = text('fr', 'office', 'jobs.problems.show');
    const name = text('fr', 'office', 'jobs.sources.of', { verb, what: format });
    await page.getByRole('button', { name }).click();
    await expect(says('jobs.reason.missing-value')).toBeVisible();
    const download = page.waitForEvent('download');
    await office.button('office', 'jobs.problems.csv').click();
    expect((await download).suggestedFilename()).toMatch(/^offers-forem-.*\.csv$/);
  });

  await test.step('taken back', async () => {
    const verb = text('fr', 'office', 'jobs.takeBack.verb');
    const name = text('fr', 'office', 'jobs.sources.of', { verb, what: format });
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(text('fr', 'office', 'jobs.takeBack.nothing'));
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    await expect(says('jobs.sources.none')).toBeVisible();
  });
});

/** Invented, in the shape of the feed. */
const OFFERS = [
  {
    numerooffreforem: '1000001',
    titreoffre: 'Infirmier en maison de repos (H/F/X)',
    metier: 'Infirmier en soins généraux',
    nomemployeur: 'EXEMPLE ASBL',
    lieuxtravaillocalite: ['SCHAERBEEK'],
    typecontrat: 'Durée indéterminée',
    url: 'https://example.org/1000001',
  },
  {
    numerooffreforem: '1000002',
    titreoffre: 'Sage-femme (H/F/X)',
    metier: 'Sage-femme',
    lieuxtravaillocalite: ['UCCLE'],
    url: 'https://example.org/1000002',
  },
  { numerooffreforem: '1000003', metier: 'Cuisinier' },
];

async function bring(
  office: DeskScreen,
  format: string,
  name: string,
  content: string,
): Promise<void> {
  const { page } = office;
  await office.button('office', 'jobs.import.button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(format, { exact: true }).click();
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await expect(dialog.getByText(name)).toBeVisible();
  const confirm = text(office.language, 'office', 'jobs.import.confirm');
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function phone(stage: Stage, language: Language, id: string): Promise<Page> {
  const address = `${stage.phoneUrl}/job${writeJobAddress({ language, id })}`;
  return (await stage.open(address, language)).page;
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { name });
}

function nameIn(language: Language): string {
  return language === 'fr' ? NURSE.name.fr.feminine : NURSE.name.nl;
}
