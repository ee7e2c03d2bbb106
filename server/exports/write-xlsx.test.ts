import { beforeAll, describe, expect, it } from 'vitest';

import { exportTexts } from '../export-texts.js';
import { daysDocument } from './days-document.js';
import type { FiguresDocument } from './document.js';
import { reportDocument } from './report-document.js';
import { exampleDays } from './testing/example-days.js';
import { exampleReport, HOSTILE_PARTNER } from './testing/example-report.js';
import { flat } from './testing/flat.js';
import type { XlsxSheet } from './testing/read-xlsx.js';
import { readXlsx } from './testing/read-xlsx.js';
import type { Mark } from './words.js';
import { inBoth, MARKS } from './words.js';
import { writeXlsx } from './write-xlsx.js';

const MADE = { at: Date.parse('2026-05-04T09:30:00Z'), timeZone: 'Europe/Brussels' };
const RANGE = { from: '2026-03-02', to: '2026-03-05' };
const report = (period: string): FiguresDocument =>
  reportDocument(exampleReport(period), exportTexts, MADE);
const days = (): FiguresDocument => daysDocument(RANGE, exampleDays(), 5, exportTexts, MADE);

const MARK_TEXTS: ReadonlyMap<string, Mark> = new Map(
  MARKS.map((mark) => [
    inBoth({ fr: exportTexts.fr.mark[mark], nl: exportTexts.nl.mark[mark] }, 'nl'),
    mark,
  ]),
);

describe.each([
  ['a day', () => report('2026-03-14')],
  ['a month', () => report('2026-03')],
  ['two months', () => report('2026-B2')],
  ['half a year', () => report('2026-H1')],
  ['a year', () => report('2025')],
  ['days', days],
] as const)('a workbook of %s', (_what, make) => {
  const document = make();
  let sheets: readonly XlsxSheet[];
  beforeAll(async () => {
    sheets = await readXlsx(await writeXlsx(document, { words: exportTexts, first: 'nl' }));
  });

  it('begins with what is to be read, ends with the definitions, and keeps headings in sight', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Lees dit eerst',
      ...document.sheets.map(({ title }) => title.nl),
      'Definities',
    ]);
    for (const { frozen } of sheets) expect(frozen.rows).toBeGreaterThan(0);
  });

  it('says every number and mark of the document, in order, and no other', () => {
    const read = sheets.slice(1, -1).flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.slice(1).flatMap(({ number, text = '', format = '' }) => {
          const mark = format.includes('≥') ? 'at-least' : MARK_TEXTS.get(text);
          return number === undefined && mark === undefined
            ? []
            : [{ value: number ?? null, mark }];
        }),
      ),
    );
    const expected = flat(document)
      .filter(({ value, mark }) => value !== null || mark !== undefined)
      .map(({ value, mark }) => ({ value, mark }));
    expect(read).toEqual(expected);
  });

  it('shows each kind of number as what it is', () => {
    const shares = flat(document).filter(({ form, value }) => form === 'share' && value !== null);
    const percents = sheets
      .flatMap(({ rows }) => rows.flat())
      .filter(({ format = '' }) => format.endsWith('%'));
    expect(percents).toHaveLength(shares.length);
  });

  it('tells what each figure is in both languages', () => {
    const cells = sheets.at(-1)?.rows.slice(1) ?? [];
    expect(cells.map((row) => row.map(({ text }) => text))).toEqual(
      document.definitions.map(({ name, text }) => [name.nl, text.nl, name.fr, text.fr]),
    );
  });
});

it('holds what a partner is called as a text, never as a formula', async () => {
  const content = await writeXlsx(report('2026-B2'), { words: exportTexts, first: 'fr' });
  const cells = (await readXlsx(content)).flatMap(({ rows }) => rows.flat());
  expect(cells).toContainEqual({ text: HOSTILE_PARTNER });
});

it.each([
  ['fr', 'À lire d’abord', 'Contacts / Contacten'],
  ['nl', 'Lees dit eerst', 'Contacten / Contacts'],
] as const)('in %s names its sheets, and puts that language first', async (first, name, row) => {
  const content = await writeXlsx(report('2026'), { words: exportTexts, first });
  const [readMe, contacts] = await readXlsx(content);
  expect(readMe?.name).toBe(name);
  expect(contacts?.rows.flat()).toContainEqual({ text: row });
});
