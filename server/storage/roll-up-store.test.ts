import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { StorageUnavailable } from '../application/ports.js';
import { markOfFiles } from './files-mark.js';
import { RollUpStore } from './roll-up-store.js';
import { faultyDisk } from './testing/faulty-disk.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roll-ups-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (shape = '1', disk = faultyDisk(() => undefined)) =>
  new RollUpStore<{ tickets: number }>({ folder, ending: '', shape, disk });
const always = () => true;

test('is what was written, until it goes', async () => {
  await open().write(2025, { tickets: 5 }, always);
  expect(await open().read(2025)).toEqual({ tickets: 5 });
  expect(await readdir(folder)).toEqual(['2025.json.gz']);
  await open().remove(2025);
  await open().remove(2025);
  expect(await open().read(2025)).toBeUndefined();
  expect(await readdir(folder)).toEqual([]);
});

test('is nothing where another program wrote it, or any byte of it is another', async () => {
  await open().write(2025, { tickets: 5 }, always);
  expect(await open('2').read(2025)).toBeUndefined();
  const file = join(folder, '2025.json.gz');
  const bytes = await readFile(file);
  // the ten bytes of a zip's header say nothing of the content
  for (let at = 10; at < bytes.length; at += 1) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    await writeFile(file, damaged);
    expect(await open().read(2025), `byte ${at}`).toBeUndefined();
  }
});

test('is not written where the year has changed in the meantime', async () => {
  const store = open();
  let isRight = true;
  const removing = store.remove(2025).then(() => (isRight = false));
  await store.write(2025, { tickets: 5 }, () => isRight);
  await removing;
  expect(await readdir(folder)).toEqual([]);
});

test.each(['writeWhole', 'rename', 'syncFolder'] as const)(
  'a disk that fails at %s leaves what was there or nothing',
  async (failing) => {
    await open().write(2025, { tickets: 5 }, always);
    const disk = faultyDisk((operation) => (operation === failing ? { code: 'EIO' } : undefined));
    const writing = open('1', disk).write(2025, { tickets: 6 }, always);
    await expect(writing).rejects.toThrow(StorageUnavailable);
    expect([5, 6]).toContain((await open().read(2025))?.tickets);
  },
);

test('one that cannot be taken away stops what would make it wrong', async () => {
  await open().write(2025, { tickets: 5 }, always);
  const disk = faultyDisk((operation) => (operation === 'remove' ? { code: 'EROFS' } : undefined));
  await expect(open('1', disk).remove(2025)).rejects.toThrow(StorageUnavailable);
});

test('files have another mark once one came, went, grew or was written again', async () => {
  const mark = () => markOfFiles([folder, join(folder, 'not there')]);
  const seen = new Set([await mark()]);
  const file = join(folder, '2025-03-03.json');
  await writeFile(file, '{}');
  await utimes(file, 1_000, 1_000);
  seen.add(await mark());
  await utimes(file, 1_000, 2_000);
  seen.add(await mark());
  await writeFile(file, '{ }');
  await utimes(file, 1_000, 2_000);
  seen.add(await mark());
  await writeFile(`${file}.bak`, 'a copy');
  seen.add(await mark());
  expect(seen.size).toBe(4);
  await rm(file);
  expect(seen.has(await mark())).toBe(true);
});
