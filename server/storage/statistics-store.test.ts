import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

import { StorageUnavailable } from '../application/ports.js';
import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { faultyDisk } from './testing/faulty-disk.js';
import { wholly } from './interpret.js';
import type { DocumentProblem } from './json-file.js';
import { StatisticsStore } from './statistics-store.js';

const schema = z.strictObject({ tickets: z.number().int() });

let folder: string;
let problems: DocumentProblem[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statistics-'));
  problems = [];
});
afterEach(() => rm(folder, { recursive: true }));

function open(disk: Disk = nodeDisk) {
  return new StatisticsStore<z.infer<typeof schema>>({
    folder,
    disk,
    interpret: wholly(schema),
    onProblem: (problem) => problems.push(problem),
  });
}

test('a day is what was written of it last', async () => {
  const store = open();
  expect(await store.read('2025-03-31')).toBeUndefined();
  await store.write('2025-03-31', { tickets: 5 });
  await store.write('2025-03-31', { tickets: 250 });
  expect(await open().read('2025-03-31')).toEqual({ tickets: 250 });
});

test('a range reads its own files and no other, over the turn of a year', async () => {
  const dates = [
    '2023-06-01',
    '2024-12-30',
    '2024-12-31',
    '2025-01-01',
    '2025-01-02',
    '2026-01-01',
  ];
  for (const [index, date] of dates.entries()) await open().write(date, { tickets: index });
  const read: string[] = [];
  const watched = open({
    ...nodeDisk,
    read(file) {
      read.push(file.slice(folder.length + 1));
      return nodeDisk.read(file);
    },
  });
  expect(await watched.list('2024-12-31', '2025-01-01')).toEqual({
    days: [
      { date: '2024-12-31', figures: { tickets: 2 } },
      { date: '2025-01-01', figures: { tickets: 3 } },
    ],
    missing: [],
    twice: [],
  });
  expect(read.toSorted()).toEqual(['2024/2024-12-31.json', '2025/2025-01-01.json']);
});

test('more days than are read at once come in their order', async () => {
  const dates = Array.from(
    { length: 31 },
    (_, day) => `2025-05-${String(day + 1).padStart(2, '0')}`,
  );
  for (const date of dates) await open().write(date, { tickets: Number(date.slice(8)) });
  const { days } = await open().list('2025-01-01', '2025-12-31');
  expect(days.map(({ date }) => date)).toEqual(dates);
});

test('a damaged day is read from its copy; without one it is missing, by name', async () => {
  for (const date of ['2025-03-28', '2025-03-31']) await open().write(date, { tickets: 1 });
  await writeFile(join(folder, '2025/2025-03-28.json'), '');
  await writeFile(join(folder, '2025/2025-03-31.json'), '');
  await writeFile(join(folder, '2025/2025-03-31.json.bak'), '{"tickets":"many"}');
  const { days, missing } = await open().list('2025-03-01', '2025-03-31');
  expect(days.map(({ date }) => date)).toEqual(['2025-03-28']);
  expect(missing).toEqual(['2025-03-31']);
  expect(problems.map(({ file }) => file)).toContain('2025-03-31.json.bak');
});

test('a day that cannot be read is set aside when it is written anew', async () => {
  await mkdir(join(folder, '2025'));
  await writeFile(join(folder, '2025/2025-03-31.json'), 'half a day');
  expect(await open().read('2025-03-31')).toBeUndefined();
  await open().write('2025-03-31', { tickets: 2 });
  expect(await open().read('2025-03-31')).toEqual({ tickets: 2 });
  const aside = await readFile(join(folder, '2025/2025-03-31.json.damaged'), 'utf8');
  expect(aside).toBe('half a day');
  expect((await open().list('2025-01-01', '2025-12-31')).days).toHaveLength(1);
});

test.each(['makeFolder', 'writeWhole'] as const)(
  'a disk that fails at %s refuses, and the days before stay',
  async (failing) => {
    await open().write('2024-12-31', { tickets: 1 });
    const store = open(
      faultyDisk((operation) => (operation === failing ? { code: 'EROFS' } : undefined)),
    );
    await expect(store.write('2025-01-01', { tickets: 2 })).rejects.toThrow(StorageUnavailable);
    expect((await store.list('2024-01-01', '2025-12-31')).days).toHaveLength(1);
  },
);

test('a name that is no date never becomes a path', async () => {
  await expect(open().read('../2025-01-01')).rejects.toThrow(RangeError);
});
