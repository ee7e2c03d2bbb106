import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { dayOf } from '../application/reports/testing/days.js';
import { layoutOf } from '../storage/data-folder.js';
import { exportFigures } from './export-figures.js';

/** A Monday in March 2026, noon in Brussels. */
const NOW = Date.parse('2026-03-02T11:00:00Z');
const DATE = '2026-02-10';

let root: string;
let out: string;
let printed: string[];
let told: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'figures-'));
  out = await mkdtemp(join(tmpdir(), 'exports-'));
  printed = [];
  told = [];
  const folder = layoutOf(root);
  await mkdir(join(folder.statistics, '2026'), { recursive: true });
  await mkdir(join(root, 'documents'));
  const day = dayOf(DATE, 40);
  await writeFile(join(folder.statistics, '2026', `${DATE}.json`), JSON.stringify(day));
  await threshold(5);
});
afterEach(async () => {
  await rm(root, { recursive: true });
  await rm(out, { recursive: true, force: true });
});

const threshold = (fewest: number): Promise<void> =>
  writeFile(
    layoutOf(root).document('published-thresholds'),
    JSON.stringify({ version: 1, thresholds: [{ fewest }] }),
  );
const run = (...args: string[]): Promise<number> =>
  exportFigures(
    [
      ...(args.includes('--data') ? [] : ['--data', root]),
      ...(args.includes('--out') ? [] : ['--out', out]),
      ...args,
    ],
    {},
    {
      now: () => NOW,
      print: (text) => printed.push(text),
      tell: (text) => told.push(text),
    },
  );
/** Every file with its content and times. */
async function printOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs, mode } = await stat(path);
      const content = entry.isFile() ? await readFile(path) : '';
      return `${path} ${mode} ${mtimeMs} ${createHash('sha256').update(content).digest('hex')}`;
    }),
  );
}

describe('the scheduled export', () => {
  it('writes every form in both languages, says which, and changes nothing in the folder', async () => {
    const before = await printOf(root);
    expect(await run('--period', '2026-02')).toBe(0);
    expect((await readdir(out)).toSorted()).toEqual(
      ['fr', 'nl'].flatMap((language) =>
        ['csv', 'pdf', 'xlsx'].map((form) => `accueil-onthaal-2026-02-${language}.${form}`),
      ),
    );
    expect(printed).toHaveLength(6);
    expect(told).toEqual([]);
    expect(await printOf(root)).toEqual(before);
  });

  it('holds the figures of the folder', async () => {
    expect(await run('--last', 'month', '--format', 'csv', '--language', 'fr')).toBe(0);
    const [file = ''] = await readdir(out);
    expect(file).toBe('accueil-onthaal-2026-02-fr.csv');
    const { data } = Papa.parse<string[]>(await readFile(join(out, file), 'utf8'), {
      delimiter: ';',
    });
    const value = (code: string): string | undefined =>
      data.find((row) => row.at(-1) === code)?.[3];
    expect(value('theme.work.count')).toBe('40');
    expect(value('contacts.interviews.count')).toBe('40');
    expect(value('theme.work.share')).toBe('100,0');
  });

  it.each([
    ['month', '2026-02'],
    ['two-months', '2026-B1'],
    ['half-year', '2025-H2'],
    ['year', '2025'],
  ])('takes the last %s that is over', async (kind, period) => {
    expect(await run('--last', kind, '--format', 'csv', '--language', 'nl')).toBe(0);
    expect(await readdir(out)).toEqual([`accueil-onthaal-${period}-nl.csv`]);
  });

  it('tells of a period that is not over, or without figures', async () => {
    expect(await run('--period', '2026', '--format', 'csv')).toBe(0);
    expect(await run('--period', '2025', '--format', 'csv')).toBe(0);
    expect(told).toEqual([
      '2026 is not over: the sum of what is published so far\n',
      '2025: no day has figures\n',
    ]);
  });

  it.each([
    [['--period', '2027'], 1, '2027 has not begun yet'],
    [['--period', '2026-B7'], 2, 'is no period'],
    [['--period', '2026', '--last', 'year'], 2, 'Either --period or --last'],
    [[], 2, 'Either --period or --last'],
    [['--last', 'week'], 2, '--last is one of'],
    [['--period', '2025', '--format', 'csv,doc'], 2, 'none of csv, xlsx, pdf'],
    [['--period', '2025', '--language', 'en'], 2, 'none of fr, nl'],
    [['--period', '2025', '--weekly'], 2, 'weekly'],
    [['--period', '2025', '--period', '2024'], 2, '--period is given twice'],
    [['--period', '2099-01-01'], 1, '2099-01-01 has not begun yet'],
    [['--period', '0000'], 2, 'is no period'],
  ])('%j ends with %i and says why', async (args, status, reason) => {
    expect(await run(...args)).toBe(status);
    expect(told.join('')).toContain(reason);
    expect(printed).toEqual([]);
    expect(await readdir(out)).toEqual([]);
  });

  it('publishes under no threshold that the server has not noted', async () => {
    await threshold(7);
    expect(await run('--period', '2026-02')).toBe(1);
    expect(told.join('')).toContain('start it once on this folder');
    expect(await readdir(out)).toEqual([]);
  });

  it('takes no other folder for a data folder', async () => {
    expect(await run('--data', out, '--period', '2025')).toBe(1);
    expect(told.join('')).toContain('is no data folder');
  });

  it('writes nothing into the data folder', async () => {
    const before = await printOf(root);
    expect(await run('--out', join(root, 'exports'), '--period', '2026-02')).toBe(2);
    expect(told.join('')).toContain('lies in the data folder');
    expect(await printOf(root)).toEqual(before);
  });

  it('says which file could not be written', async () => {
    const file = join(out, 'taken');
    await writeFile(file, '');
    expect(await run('--out', file, '--period', '2026-02')).toBe(1);
    expect(told.join('')).toContain(file);
  });
});
