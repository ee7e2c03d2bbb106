import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Sheet } from '#protocol/sheet.js';
import { LANGUAGES, PAPER_SIZES } from '#protocol/vocabulary.js';
import { text } from '../harness/texts.js';
import { expect, test } from './fixtures.js';
import { codesOf, textOf } from './read-pdf.js';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papers-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

const papers = async (): Promise<readonly string[]> => (await readdir(folder)).toSorted();

test('prints the ticket of a visit, in its language, with its code', async ({ launchPaired }) => {
  const { kiosk, stage } = await launchPaired({
    args: [`--print-to-folder=${folder}`],
    settings: { printer: 'to the folder' },
  });
  for (const [at, language] of LANGUAGES.entries()) {
    await kiosk.goToThemes(language);
    await kiosk.theme(language, 'work').click();
    await kiosk.expectTicket(language, at + 1);
    const address = await kiosk.phoneAddress(stage.phoneUrl, language);
    await expect(
      kiosk.page.getByText(text(language, 'kiosk', 'ticket.paper.printed')),
    ).toBeVisible();
    const name = `00${at + 1}-ticket-${language}.pdf`;
    expect(await papers()).toContain(name);
    const pdf = path.join(folder, name);
    expect(await codesOf(pdf)).toEqual([address]);
    const words = await textOf(pdf);
    for (const word of [
      String(at + 1),
      text(language, 'common', 'theme.work'),
      text(language, 'common', 'centre'),
    ])
      expect(words).toContain(word);
    expect(words).not.toContain(kiosk.secret);
    await kiosk.finish(language);
  }
});

test('says that no paper comes where the printer is not there', async ({ launchPaired }) => {
  const { kiosk, shell } = await launchPaired({
    settings: { printer: 'a printer nobody has' },
  });
  await kiosk.goToThemes('nl');
  await kiosk.theme('nl', 'work').click();
  await kiosk.expectTicket('nl', 1);
  await expect(kiosk.page.getByText(text('nl', 'kiosk', 'ticket.paper.failed'))).toBeVisible();
  expect(await shell.log()).toContain('no such printer');
});

const CODE = 'http://192.168.1.20:8080/t#fr.abcDEF0123456789_-abcd';
const AT = Date.UTC(2026, 10, 23, 13, 5);

/** Every kind but the ticket, with what must stand on it in either language. */
const SHEETS = (language: 'fr' | 'nl'): readonly (readonly [Sheet, readonly string[]])[] => [
  [
    {
      kind: 'seat',
      language,
      seat: 'tablet',
      number: 7,
      until: AT,
      code: 'ACD346',
      timeZone: 'Europe/Brussels',
    },
    ['ACD346', '14:05'],
  ],
  [
    {
      kind: 'workshop',
      language,
      title: language === 'fr' ? 'Rédiger un CV' : 'Een cv schrijven',
      room: 'Atomium',
      startsAt: AT,
      endsAt: AT + 2 * 3_600_000,
      keptUntil: AT + 600_000,
      code: 'ACD346',
      phoneAddress: CODE,
      timeZone: 'Europe/Brussels',
    },
    ['CV', 'Atomium', 'ACD346', '14:05', '14:15'],
  ],
  [
    {
      kind: 'occupation',
      language,
      title: language === 'fr' ? 'Boulanger, boulangère' : 'Bakker',
      sentences: [language === 'fr' ? 'On fait le pain.' : 'U maakt brood.'],
      tasks: [language === 'fr' ? 'Pétrir la pâte' : 'Deeg kneden'],
      studies: [language === 'fr' ? 'Sept mois de cours' : 'Zeven maanden les'],
      theme: 'training',
      pageAddress: CODE,
    },
    [language === 'fr' ? 'Pétrir la pâte' : 'Deeg kneden'],
  ],
  [{ kind: 'referral', language, topics: ['spaces', 'internet', 'hardware', 'steward'] }, ['0800']],
  [{ kind: 'doors', language, doors: ['phone', 'cpas'] }, ['0800 555 66']],
];

for (const paper of PAPER_SIZES) {
  test(`prints every kind of paper on ${paper}, in both languages`, async ({ launchPaired }) => {
    test.setTimeout(180_000);
    const { kiosk } = await launchPaired({
      args: [`--print-to-folder=${folder}`],
      settings: { printer: 'to the folder', paper },
    });
    await expect(kiosk.door('fr')).toBeVisible();
    let number = 0;
    for (const language of LANGUAGES)
      for (const [sheet, words] of SHEETS(language)) {
        number += 1;
        const outcome = await kiosk.page.evaluate(
          (each) =>
            (window as unknown as { shell: { print(it: unknown): Promise<string> } }).shell.print(
              each,
            ),
          sheet,
        );
        expect(outcome).toBe('printed');
        const pdf = path.join(
          folder,
          `${String(number).padStart(3, '0')}-${sheet.kind}-${language}.pdf`,
        );
        const printed = (await textOf(pdf)).replaceAll(/\s+/g, ' ');
        for (const word of words) expect(printed.toLowerCase()).toContain(word.toLowerCase());
        if (sheet.kind === 'workshop' || sheet.kind === 'occupation')
          expect(await codesOf(pdf)).toContain(CODE);
      }
  });
}
