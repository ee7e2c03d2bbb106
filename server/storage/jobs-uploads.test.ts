import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { jobsUploads } from './jobs-uploads.js';

const ID = 'upload-id-000001';
let folder: string;
let now = Date.now();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  now = Date.now();
});
afterEach(() => rm(folder, { recursive: true }));

const uploads = () => jobsUploads(folder, () => now, 10);
async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

it('keeps files under their own names, in their order', async () => {
  const store = uploads();
  for (const place of [10, 2, 1]) {
    expect(await store.put(ID, place, `f${place}.csv`, pieces('a', 'b'))).toBe('kept');
  }
  const files = await store.files(ID);
  expect(files.map((file) => file.slice(folder.length))).toEqual([
    `/${ID}/1/f1.csv`,
    `/${ID}/2/f2.csv`,
    `/${ID}/10/f10.csv`,
  ]);
  expect(await readFile(files[0] ?? '', 'utf8')).toBe('ab');
});

it('keeps nothing of a file that is too large or cut off', async () => {
  const store = uploads();
  expect(await store.put(ID, 1, 'large.csv', pieces('123456', '78901'))).toBe('too-large');
  async function* cut() {
    yield Buffer.from('12');
    throw new Error('gone');
  }
  await expect(store.put(ID, 2, 'cut.csv', cut())).rejects.toThrow('gone');
  expect(await store.files(ID)).toEqual([]);
});

it('puts a file that is sent again in the place of the first try', async () => {
  const store = uploads();
  await store.put(ID, 1, 'old.csv', pieces('old'));
  await store.put(ID, 1, 'new.csv', pieces('new'));
  expect((await store.files(ID)).map((file) => file.slice(folder.length))).toEqual([
    `/${ID}/1/new.csv`,
  ]);
});

it('forgets an upload when it was imported, and one that nobody asked for after an hour', async () => {
  const store = uploads();
  await store.put(ID, 1, 'a.csv', pieces('a'));
  await store.put('upload-id-000002', 1, 'b.csv', pieces('b'));
  await store.remove(ID);
  expect(await readdir(folder)).toEqual(['upload-id-000002']);
  now += 59 * 60_000;
  await store.sweep();
  expect(await readdir(folder)).toHaveLength(1);
  now += 2 * 60_000;
  await store.sweep();
  expect(await readdir(folder)).toEqual([]);
});

it('has nothing under a name that is no upload’s', async () => {
  const store = uploads();
  await store.put(ID, 1, 'a.csv', pieces('a'));
  for (const wrong of ['..', '.', '', `../${ID}`, `${ID}/1`, 'short']) {
    expect(await store.files(wrong)).toEqual([]);
    await store.remove(wrong);
  }
  expect(await store.files(ID)).toHaveLength(1);
});
