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

it('keeps no more than so much in all, whoever sends it, until there is room again', async () => {
  const inAll = () => jobsUploads(folder, () => now, 10, 20);
  let store = inAll();
  expect(await store.put(ID, 1, 'a.csv', pieces('12345678'))).toBe('kept');
  // what lay there at the start counts too
  store = inAll();
  const both = await Promise.all([
    store.put(ID, 2, 'b.csv', pieces('1234', '5678')),
    store.put('upload-id-000002', 1, 'c.csv', pieces('1234', '5678')),
  ]);
  expect(both.sort()).toEqual(['kept', 'no-room']);
  expect(await store.put(ID, 3, 'd.csv', pieces('12345'))).toBe('no-room');
  expect(await store.put(ID, 3, 'd.csv', pieces('1234'))).toBe('kept');
  await store.remove(ID);
  expect(await store.put('upload-id-000003', 1, 'e.csv', pieces('1234567890'))).toBe('kept');
});

it('counts what was cut off no more', async () => {
  const store = jobsUploads(folder, () => now, 10, 20);
  async function* cut() {
    yield Buffer.from('1234567890');
    throw new Error('gone');
  }
  // one is always under way: nothing is measured anew
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  async function* slow() {
    await waiting;
    yield Buffer.from('1234567890');
  }
  const resent = store.put(ID, 1, 'a.csv', slow());
  for (const place of [2, 3, 4]) {
    await expect(store.put(ID, place, 'cut.csv', cut())).rejects.toThrow('gone');
  }
  goOn();
  expect(await resent).toBe('kept');
  expect(await store.put(ID, 5, 'b.csv', pieces('1234567890'))).toBe('kept');
  expect(await store.put(ID, 6, 'c.csv', pieces('1'))).toBe('no-room');
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
