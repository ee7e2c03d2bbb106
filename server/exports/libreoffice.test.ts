import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { exportTexts } from '../export-texts.js';
import { reportDocument } from './report-document.js';
import { exampleReport, HOSTILE_PARTNER } from './testing/example-report.js';
import { flat } from './testing/flat.js';
import { readXlsx } from './testing/read-xlsx.js';
import { inBoth, MARKS } from './words.js';
import { writeReportCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

const run = promisify(execFile);
const MADE = { at: Date.parse('2026-05-04T09:30:00Z'), timeZone: 'Europe/Brussels' };
/** It starts in seconds, on a busy machine in many. */
const LONG_MS = 180_000;

/** `;`, quotes, UTF-8, from the first line; read as French of Belgium (2060), numbers found by themselves. */
const READ_CSV = 'Text - txt - csv (StarCalc):59,34,76,1,,2060,false,true';
/** Every sheet to a file of its own, values as they are and not as they are shown. */
const WRITE_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1';

const hasOffice = spawnSync('soffice', ['--version']).error === undefined;
const NOT_RUN =
  'not run: there is no soffice here (Debian: apt-get install libreoffice-calc-nogui)';

describe('LibreOffice', () => {
  const document = reportDocument(exampleReport('2026-B2'), exportTexts, MADE);
  let folder: string;
  const office = (...args: string[]) =>
    run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      ...args,
    ]);
  const marks = new Set(
    MARKS.map((mark) =>
      inBoth({ fr: exportTexts.fr.mark[mark], nl: exportTexts.nl.mark[mark] }, 'fr'),
    ),
  );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'office-'));
    const options = { words: exportTexts, first: 'fr' } as const;
    await writeFile(join(folder, 'report.csv'), writeReportCsv(document, options));
    await writeFile(join(folder, 'book.xlsx'), await writeXlsx(document, options));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(
    'opens the workbook, and finds its numbers and marks in it',
    async ({ skip }) => {
      skip(!hasOffice, NOT_RUN);
      const out = join(folder, 'sheets');
      await office('--convert-to', WRITE_CSV, '--outdir', out, join(folder, 'book.xlsx'));
      const files = await readdir(out);
      expect(files).toHaveLength(document.sheets.length + 2);
      const found = new Map<string, (number | string)[]>();
      for (const { id, title } of document.sheets) {
        const text = await readFile(join(out, `book-${title.fr}.csv`), 'utf8');
        const rows = Papa.parse<string[]>(text, { delimiter: ';' }).data;
        const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '');
        found.set(
          id,
          cells.flatMap((cell): (number | string)[] => (marks.has(cell) ? [cell] : numberIn(cell))),
        );
      }
      for (const { id } of document.sheets) {
        const cells = flat(document).filter(({ sheet }) => sheet === id);
        const told = cells.flatMap(({ value, mark }) => {
          if (value !== null) return [expect.closeTo(value, 6)];
          return mark === undefined
            ? []
            : [inBoth({ fr: exportTexts.fr.mark[mark], nl: exportTexts.nl.mark[mark] }, 'fr')];
        });
        expect(found.get(id)).toEqual(told);
      }
    },
    LONG_MS,
  );

  it(
    'opens the table, finds its numbers in it, and runs nothing',
    async ({ skip }) => {
      skip(!hasOffice, NOT_RUN);
      const out = join(folder, 'table');
      await office(
        `--infilter=${READ_CSV}`,
        ...['--convert-to', 'xlsx', '--outdir', out, join(folder, 'report.csv')],
      );
      // a formula in it would be thrown here
      const [sheet] = await readXlsx(await readFile(join(out, 'report.xlsx')));
      const rows = (sheet?.rows ?? []).filter(
        (row) => row[6]?.text !== undefined && !/^(?:read-me|definition)\./.test(row[6].text),
      );
      expect(rows.slice(1).map((row) => [row[6]?.text, row[3]?.number ?? null])).toEqual(
        flat(document).map(({ code, form, value }) => [
          code,
          value === null ? null : expect.closeTo(form === 'share' ? value * 100 : value, 6),
        ]),
      );
      expect(sheet?.rows.flat().map(({ text }) => text)).toContain(`'${HOSTILE_PARTNER}`);
    },
    LONG_MS,
  );
});

/** As it is, with the point or the comma of whatever locale the machine has; nothing for a heading. */
function numberIn(cell: string): number[] {
  const number = Number(cell.replace(',', '.').replace('%', ''));
  if (Number.isNaN(number)) return [];
  return [cell.endsWith('%') ? number / 100 : number];
}
