import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { exportTexts } from '../export-texts.js';
import { daysDocument } from './days-document.js';
import { printable } from './pdf/printable.js';
import { periodName } from './period-names.js';
import { reportDocument } from './report-document.js';
import { exampleDays } from './testing/example-days.js';
import { exampleReport } from './testing/example-report.js';
import { sayer } from './words.js';
import { writeReportCsv } from './write-csv.js';

const MADE = { at: Date.parse('2026-05-04T09:30:00Z'), timeZone: 'Europe/Brussels' };
const PERIODS = ['2026-03-14', '2026-03', '2026-B2', '2026-H1', '2025'];
/** Placeholders are filled in what is written, so a text is looked for piece by piece. */
const GAP = /\{\{\w+\}\}/;

describe.each(LANGUAGES)('the words of exports in %s', (language) => {
  const texts = textsOf(language);

  it('are all used', () => {
    const reports = [
      ...PERIODS.map((period) => exampleReport(period)),
      exampleReport('2026', false),
    ];
    const bare = exampleReport('2026-B1');
    const changed = { tables: {}, serviceLevelMinutes: [15, 25] };
    const uncounted = { ...bare, before: null, period: { ...bare.period, ...changed } };
    const documents = [
      ...[...reports, uncounted].map((report) => reportDocument(report, exportTexts, MADE)),
      daysDocument({ from: '2026-03-02', to: '2026-03-05' }, exampleDays(), 5, exportTexts, MADE),
    ];
    const written = [
      JSON.stringify(documents),
      ...documents.map((document) =>
        writeReportCsv(document, { words: exportTexts, first: language }),
      ),
    ].join('\n');
    // the printed page has two of its own
    const { pdf: _pdf, ...others } = texts;
    const unused = leavesOf(others).filter(
      (text) => !text.split(GAP).every((piece) => written.includes(piece)),
    );
    expect(unused).toEqual([]);
  });

  it('can be printed', () => {
    const all = [...leavesOf(texts), ...leavesOf(exportTexts[language].definition)];
    const unprintable = all.filter((text) => printable(text) !== text);
    // the sign for a spreadsheet's least counts, which a page says in words
    expect(unprintable.filter((text) => !text.includes('≥'))).toEqual([]);
  });
});

it.each([
  ['2026-03-01', '1er mars 2026', '1 maart 2026'],
  ['2026-08', 'août 2026', 'augustus 2026'],
  ['2026-B2', 'mars et avril 2026', 'maart en april 2026'],
  ['2026-H2', '2e semestre 2026', 'tweede halfjaar 2026'],
  ['2026', '2026', '2026'],
])('%s is called %s and %s', (period, fr, nl) => {
  expect(periodName(period, sayer(exportTexts))).toEqual({ fr, nl });
});

/** As they are written: what is made of them for the exports leaves unused ones out of sight. */
function textsOf(language: Language): Record<string, unknown> {
  const file = join(import.meta.dirname, '../../locales', language, 'exports.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>; // an object of texts
}

function leavesOf(tree: object): string[] {
  return Object.values(tree).flatMap((branch: unknown) => {
    if (typeof branch === 'string') return [branch];
    return typeof branch === 'object' && branch !== null ? leavesOf(branch) : [];
  });
}
