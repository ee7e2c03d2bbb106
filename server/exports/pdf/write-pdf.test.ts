import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

import type { Language } from '#protocol/vocabulary.js';

import { exportTexts } from '../../export-texts.js';
import { readText } from '../cell-text.js';
import type { FiguresDocument } from '../document.js';
import { formOf } from '../document.js';
import { reportDocument } from '../report-document.js';
import { exampleReport } from '../testing/example-report.js';
import { filled } from '../words.js';
import { printable } from './printable.js';
import { writePdf } from './write-pdf.js';

const MADE = { at: Date.parse('2026-05-04T09:30:00Z'), timeZone: 'Europe/Brussels' };
const LAYOUT_OF = {
  fr: '2026-B2',
  nl: '2025',
} as const;
const NOT_RUN = 'not run: there is no pdftotext here (Debian: apt-get install poppler-utils)';
const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

it('is a tagged PDF of its language, with its title', async () => {
  const document = reportDocument(exampleReport('2026-B2'), exportTexts, MADE);
  const pdf = await writePdf(document, { words: exportTexts, language: 'nl', at: MADE.at });
  const text = pdf.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('/Marked true');
  expect(text).toContain('/Lang (nl-BE)');
  expect(text).toContain('/DisplayDocTitle true');
  expect(text).toContain('/S /Table');
  expect(text).toContain('/Scope /Column');
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
});

it('is the same file for the same figures', async () => {
  const document = reportDocument(exampleReport('2026-03-14'), exportTexts, MADE);
  const write = () => writePdf(document, { words: exportTexts, language: 'fr', at: MADE.at });
  expect((await write()).equals(await write())).toBe(true);
});

it.each([
  ['53,2 %', '53,2 %'],
  ['1\u202f204', '1\u00a0204'],
  ['Łódź', '?ódz'],
  ['≥ 5', '? 5'],
  ['a\tb\nc', 'a b c'],
])('prints %j as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

describe('as another program reads it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const told = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { encoding: 'utf8' });
  const written = async (document: FiguresDocument, language: Language): Promise<string> => {
    const file = join(folder, `${document.name}.pdf`);
    writeFileSync(file, await writePdf(document, { words: exportTexts, language, at: MADE.at }));
    return file;
  };

  it('has its tables row by row and cell by cell, for who hears them', async ({ skip }) => {
    skip(!hasPoppler, NOT_RUN);
    const document = reportDocument(exampleReport('2026-03-14'), exportTexts, MADE);
    const structure = told('pdfinfo', '-struct-text', await written(document, 'fr'));
    expect(rowsOf(structure)).toEqual(tablesOf(document, 'fr').flat());
  });

  it.for(['fr', 'nl'] as const)(
    'shows every number of the report in %s',
    async (language, { skip }) => {
      skip(!hasPoppler, NOT_RUN);
      const document = reportDocument(exampleReport(LAYOUT_OF[language]), exportTexts, MADE);
      const text = told('pdftotext', '-layout', await written(document, language), '-');
      const lines = text.split('\n').map(plain);
      const rows = tablesOf(document, language)
        .flatMap(([, ...body]) => body)
        // what is least is often too long for one line
        .map(([, ...values]) => plain(values.join(' ')))
        .filter((values) => !values.includes(exportTexts[language].mark['at-least']));
      expect(rows.filter((values) => !lines.some((line) => line.endsWith(values)))).toEqual([]);
      const pages = text.split('\f').slice(0, -1);
      for (const [at, page] of pages.entries()) {
        const place = filled(exportTexts[language].pdf.page, { page: at + 1, pages: pages.length });
        expect(plain(page).endsWith(plain(place))).toBe(true);
      }
    },
  );
});

/** Each table: its headings, then its rows, as they are printed. */
function tablesOf(document: FiguresDocument, language: Language): string[][][] {
  const printed = (text: string): string => plain(printable(text));
  return document.sheets.flatMap(({ blocks }) =>
    blocks.map((block) => [
      [block.head, ...block.columns.map(({ title }) => title)].map((title) =>
        printed(title[language]),
      ),
      ...block.rows.map((row) => [
        printed(row.label[language]),
        ...block.columns.map((column, at) => {
          const value = row.values[at] ?? { value: null };
          return printed(readText(value, formOf(row, column), exportTexts, language));
        }),
      ]),
    ]),
  );
}

/** Rows of tables as a screen reader finds them: the texts of each row's cells. */
function rowsOf(structure: string): string[][] {
  const rows: string[][] = [];
  for (const line of structure.split('\n')) {
    const [, tag] = /^\s*(TR|TH|TD|H1|H2|H3|P)\b/.exec(line) ?? [];
    const [, text] = /^\s*"(.*)"$/.exec(line) ?? [];
    if (tag === 'TR') rows.push([]);
    else if (tag === 'TH' || tag === 'TD') rows.at(-1)?.push('');
    else if (tag !== undefined) rows.push([]);
    else if (text !== undefined) {
      const row = rows.at(-1);
      if (row !== undefined && row.length > 0) row[row.length - 1] = plain(`${row.at(-1)}${text}`);
    }
  }
  return rows.filter((row) => row.length > 0);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
