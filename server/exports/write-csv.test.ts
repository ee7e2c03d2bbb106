import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { exportTexts } from '../export-texts.js';
import { safeText } from './cell-text.js';
import { daysDocument } from './days-document.js';
import { reportDocument } from './report-document.js';
import { exampleDays } from './testing/example-days.js';
import { exampleReport, HOSTILE_PARTNER } from './testing/example-report.js';
import { flat } from './testing/flat.js';
import type { Both } from './words.js';
import { inBoth } from './words.js';
import { writeDaysCsv, writeReportCsv } from './write-csv.js';

const MADE = { at: Date.parse('2026-05-04T09:30:00Z'), timeZone: 'Europe/Brussels' };
const PERIODS = ['2026-03-14', '2026-03', '2026-B2', '2026-H1', '2025'] as const;
const options = { words: exportTexts, first: 'fr' } as const;
const both = (pick: (words: (typeof exportTexts)['fr']) => string): string => {
  const text: Both = { fr: pick(exportTexts.fr), nl: pick(exportTexts.nl) };
  return inBoth(text, 'fr');
};

/** As an independent reader finds it. */
function parsed(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ';', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe.each(PERIODS)('a report of %s as CSV', (period) => {
  const document = reportDocument(exampleReport(period), exportTexts, MADE);
  const csv = writeReportCsv(document, options);

  it('is UTF-8 with its mark, and one table', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const rows = parsed(csv);
    expect(rows[0]?.map((cell) => cell.replace('\uFEFF', ''))).toEqual([
      'Tableau / Tabel',
      'Ligne / Rij',
      'Colonne / Kolom',
      'Valeur / Waarde',
      'Unité / Eenheid',
      'Marque / Merkteken',
      'Code',
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
  });

  it('says every number and mark of the report, and no other', () => {
    const read = parsed(csv)
      .slice(1)
      .filter(([, , , , , , code = '']) => !/^(read-me|definition)\./.test(code))
      .map(([, , , value = '', unit, mark, code]) => ({
        code,
        value: value === '' ? null : Number(value.replace(',', '.')) / (unit === '%' ? 100 : 1),
        mark,
      }));
    const expected = flat(document).map(({ code, value, mark }) => ({
      code,
      value: value === null ? null : expect.closeTo(value, 6),
      mark: mark === undefined ? '' : both((words) => words.mark[mark]),
    }));
    expect(read).toEqual(expected);
    expect(new Set(read.map(({ code }) => code)).size).toBe(read.length);
  });

  it('begins with what is to be read before, and ends with the definitions in both languages', () => {
    const codes = parsed(csv).map((row) => row[6] ?? '');
    expect(codes.slice(1, 4)).toEqual([
      'read-me.centre.fr',
      'read-me.centre.nl',
      'read-me.period.fr',
    ]);
    expect(codes).toContain('read-me.threshold.nl');
    expect(codes.slice(-document.definitions.length * 2)).toEqual(
      document.definitions.flatMap(({ id }) => [`definition.${id}.fr`, `definition.${id}.nl`]),
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    const cells = parsed(csv)
      .slice(1)
      .flatMap((row) => row.filter((_cell, at) => at !== 3 || Number.isNaN(Number(row[3]))));
    expect(
      cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(?:,\d+)?$/.test(cell)),
    ).toEqual([]);
  });
});

it('writes what a partner is called as a text', () => {
  const document = reportDocument(exampleReport('2026-B2'), exportTexts, MADE);
  const names = parsed(writeReportCsv(document, options)).map((row) => row[1]);
  expect(names).toContain(`'${HOSTILE_PARTNER}`);
  expect(names).not.toContain(HOSTILE_PARTNER);
});

it('lets the language that is asked for stand first', () => {
  const document = reportDocument(exampleReport('2026'), exportTexts, MADE);
  expect(writeReportCsv(document, { ...options, first: 'nl' })).toContain(
    'Tabel / Tableau;Rij / Ligne',
  );
});

describe('a text that a spreadsheet would take for a formula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    "'=1",
    "''=1",
    '\uff1d1+1',
    '\uff0b1',
    '\uff0d1',
    '\uff20SUM(A1)',
  ])('%j gets an apostrophe before it', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  it.each([
    '',
    'a=1',
    '1-2',
    "l'été",
    '≥ 5',
    '« masqué »',
    "'t Eilandje",
    '10 – 20',
    '08:00–08:59',
  ])('%j stays as it is', (text) => {
    expect(safeText(text)).toBe(text);
  });
});

describe('days as CSV', () => {
  const range = { from: '2026-03-02', to: '2026-03-05' };
  const rows = parsed(
    writeDaysCsv(daysDocument(range, exampleDays(), 5, exportTexts, MADE), options),
  );
  const [header = [], ...days] = rows;
  const names = header.map((name) => name.replaceAll('\u00a0', ' '));
  const cell = (day: number, name: string) => days[day]?.[names.indexOf(name)];

  it('has a row each day and nothing else', () => {
    expect(days.map(([date]) => date)).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04 (provisoire) / 2026-03-04 (voorlopig)',
    ]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
  });

  it.each([
    [0, 'Tickets', '120'],
    [0, 'S’orienter / Kiezen', '40'],
    [0, 'Entreprendre / Ondernemen', 'masqué / verborgen'],
    [0, 'Niveau de service / Dienstniveau (%)', '83,0'],
    [0, 'Attente : médiane / Wachttijd: mediaan (min)', '12'],
    [0, 'Entretien : 90e centile / Gesprek: 90e percentiel (min)', 'trop peu / te weinig'],
    [1, 'Attente : médiane / Wachttijd: mediaan (min)', 'trop peu / te weinig'],
    [
      1,
      'Visites de l’espace numérique / Bezoeken aan de multimediaruimte',
      'pas compté / niet geteld',
    ],
    [2, 'Tickets', 'masqué / verborgen'],
  ])('of day %i under %s says %s', (day, name, value) => {
    expect(
      cell(
        day,
        name.replaceAll(/ (?=[:(])/g, (blank) => blank),
      ) ?? header,
    ).toBe(value);
  });
});
