import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { StorageUnavailable } from '../application/ports.js';
import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { wholly } from './interpret.js';
import { StatisticsStore } from './statistics-store.js';
import { faultyDisk } from './testing/faulty-disk.js';
import { YEAR_COPIES } from './year-copies.js';

const schema = z.strictObject({ tickets: z.number().int(), note: z.string() });
const DATES = ['2025-03-03', '2025-03-04', '2025-03-05'];
const NOTE = 'as long as figures are '.repeat(50);

let folder: string;
let problems: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'year-copies-'));
  problems = [];
  for (const [at, date] of DATES.entries()) await open().write(date, { tickets: at, note: NOTE });
});
afterEach(() => rm(folder, { recursive: true }));

function open(disk: Disk = nodeDisk) {
  return new StatisticsStore<z.infer<typeof schema>>({
    folder,
    disk,
    interpret: wholly(schema),
    onProblem: ({ file, reason }) => void problems.push(`${file}: ${reason}`),
  });
}
const names = () => readdir(join(folder, '2025'));
const file = (name: string) => join(folder, '2025', name);
const tickets = async (store = open()) => {
  const { days } = await store.list('2025-01-01', '2025-12-31');
  return days.map(({ figures }) => figures.tickets);
};

describe('copies of a year laid together', () => {
  it('take the place of each day’s copy, and less room', async () => {
    const sizeOf = async () => {
      const sizes = (await names()).map(async (name) => (await stat(file(name))).size);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    };
    const before = await sizeOf();
    await open().packYear(2025);
    expect(await names()).toEqual([...DATES.map((date) => `${date}.json`), YEAR_COPIES]);
    expect(await sizeOf()).toBeLessThan(before * 0.6);
    expect(await tickets()).toEqual([0, 1, 2]);
  });

  it('are read where a day cannot be', async () => {
    await open().packYear(2025);
    await writeFile(file('2025-03-04.json'), 'half a d');
    await rm(file('2025-03-05.json'));
    expect(await open().read('2025-03-04')).toEqual({ tickets: 1, note: NOTE });
    expect(await open().read('2025-03-05')).toEqual({ tickets: 2, note: NOTE });
    expect(problems).toContain('2025-03-04.json: the copy kept with its year was used');
    expect(await tickets()).toEqual([0, 1, 2]);
  });

  it('are taken up again after a day is written later', async () => {
    await open().packYear(2025);
    await open().write('2025-03-04', { tickets: 9, note: NOTE });
    expect(await names()).toContain('2025-03-04.json.bak');
    await open().packYear(2025);
    expect(await names()).not.toContain('2025-03-04.json.bak');
    await writeFile(file('2025-03-04.json'), '');
    expect(await tickets()).toEqual([0, 9, 2]);
  });

  it('leave a day alone that is not the same as its copy, or cannot be read', async () => {
    await writeFile(file('2025-03-03.json'), '{"tickets":"many"}');
    await writeFile(file('2025-03-04.json.bak'), JSON.stringify({ tickets: 5, note: NOTE }));
    await open().packYear(2025);
    expect((await names()).filter((name) => name.endsWith('.bak'))).toEqual([
      '2025-03-03.json.bak',
      '2025-03-04.json.bak',
    ]);
    expect(await tickets()).toEqual([0, 1, 2]);
  });

  it('are made anew where they are damaged themselves', async () => {
    await open().packYear(2025);
    const bytes = await readFile(file(YEAR_COPIES));
    await writeFile(file(YEAR_COPIES), bytes.subarray(0, 30));
    await open().packYear(2025);
    await writeFile(file('2025-03-04.json'), '');
    expect(await tickets()).toEqual([0, 1, 2]);
  });

  it('change nothing where nothing changed', async () => {
    await open().packYear(2025);
    const { mtimeMs } = await stat(file(YEAR_COPIES));
    await open().packYear(2025);
    expect((await stat(file(YEAR_COPIES))).mtimeMs).toBe(mtimeMs);
    await open().packYear(1999);
    expect(await readdir(folder)).toEqual(['2025']);
  });

  it('never leave a day without a copy, wherever it stops', async () => {
    let stops = 0;
    for (let at = 1; ; at += 1) {
      let operation = 0;
      // from the stop on nothing works any more
      const dying = faultyDisk(() => ((operation += 1) >= at ? { code: 'EIO' } : undefined));
      const packed = await open(dying)
        .packYear(2025)
        .then(
          () => true,
          (error: unknown) => {
            expect(error).toBeInstanceOf(StorageUnavailable);
            return false;
          },
        );
      stops += packed ? 0 : 1;
      for (const [index, date] of DATES.entries()) {
        const whole = await readFile(file(`${date}.json`));
        await writeFile(file(`${date}.json`), '');
        expect((await open().read(date))?.tickets, `${date}, stop ${at}`).toBe(index);
        await writeFile(file(`${date}.json`), whole);
      }
      if (packed) break;
    }
    expect(stops).toBeGreaterThan(DATES.length);
  });
});
