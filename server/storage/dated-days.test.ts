import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

import { StorageUnavailable } from '../application/ports.js';
import { wholly } from './interpret.js';
import { StatisticsStore } from './statistics-store.js';
import { faultyDisk } from './testing/faulty-disk.js';

const schema = z.strictObject({ date: z.string(), tickets: z.number().int() });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dated-days-'));
  for (const date of ['2024-12-31', '2025-03-03', '2025-03-04']) {
    await open().write(date, { date, tickets: 1 });
  }
});
afterEach(() => rm(folder, { recursive: true }));

function open(more: Partial<ConstructorParameters<typeof StatisticsStore>[0]> = {}) {
  return new StatisticsStore<z.infer<typeof schema>>({
    folder,
    interpret: wholly(schema),
    onProblem: () => undefined,
    dateOf: ({ date }) => date,
    ...(more.disk && { disk: more.disk }),
    ...(more.beforeWrite && { beforeWrite: more.beforeWrite }),
  });
}
const of2025 = async () => {
  const { days, missing, twice } = await open().list('2025-01-01', '2025-12-31');
  return { days: days.map(({ date }) => date), missing, twice };
};
const file = (name: string) => join(folder, name);

test('a copy in the folder of another year is named and not counted', async () => {
  await copyFile(file('2025/2025-03-03.json'), file('2024/2025-03-03.json'));
  expect(await of2025()).toEqual({
    days: ['2025-03-03', '2025-03-04'],
    missing: [],
    twice: ['2025-03-03'],
  });
});

test('figures that say another date count for neither, where that one has its own', async () => {
  await copyFile(file('2025/2025-03-03.json'), file('2025/2025-03-05.json'));
  expect(await of2025()).toEqual({
    days: ['2025-03-03', '2025-03-04'],
    missing: ['2025-03-05'],
    twice: ['2025-03-03'],
  });
});

test('figures under a wrong name count once for the date they say', async () => {
  const text = JSON.stringify({ date: '2025-03-10', tickets: 7 });
  await writeFile(file('2025/2025-03-11.json'), text);
  await writeFile(file('2025/2025-03-12.json'), text);
  expect(await of2025()).toEqual({
    days: ['2025-03-03', '2025-03-04', '2025-03-10'],
    missing: ['2025-03-11', '2025-03-12'],
    twice: ['2025-03-10'],
  });
});

test('a day in the folder of another year alone is missing', async () => {
  await mkdir(file('2023'));
  await writeFile(file('2023/2025-03-20.json'), JSON.stringify({ date: '2025-03-20', tickets: 1 }));
  expect(await of2025()).toMatchObject({ missing: ['2025-03-20'], twice: [] });
});

test('who made something of the days is told before one changes, and can stop it', async () => {
  const told: string[] = [];
  const store = open({
    beforeWrite: async (date) => {
      told.push(`${date} ${String((await open().read(date))?.tickets)}`);
    },
  });
  await store.write('2025-03-03', { date: '2025-03-03', tickets: 9 });
  expect(told).toEqual(['2025-03-03 1']);
  const refused = open({ beforeWrite: () => Promise.reject(new StorageUnavailable('full')) });
  const again = refused.write('2025-03-03', { date: '2025-03-03', tickets: 10 });
  await expect(again).rejects.toThrow(StorageUnavailable);
  expect((await open().read('2025-03-03'))?.tickets).toBe(9);
});

test('years are those that have a folder', async () => {
  await mkdir(file('lost+found'));
  expect(await open().years()).toEqual([2024, 2025]);
  expect(await open({ disk: faultyDisk(() => undefined) }).years()).toEqual([2024, 2025]);
});
