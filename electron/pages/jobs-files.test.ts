import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { jobsFiles } from './jobs-files.js';

const FIRST = `/jobs/directory-${'a'.repeat(32)}.json`;
const SECOND = `/jobs/directory-${'b'.repeat(32)}.json`;

let folder: string;
let asked: string[];
let answer: (address: string) => Response;
const around = {
  server: () => 'http://192.168.1.20:8080',
  fetch: (address: string) => {
    asked.push(address);
    return Promise.resolve(answer(address));
  },
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jobs-files-'));
  asked = [];
  answer = (address) => new Response(`the file of ${address}`);
});
afterEach(() => rm(folder, { recursive: true }));

const text = (body: Uint8Array | undefined) => body && new TextDecoder().decode(body);

it('asks the server once, and from then on its own disk', async () => {
  const files = jobsFiles(folder, around);
  const fromServer = text(await files.read(FIRST));
  answer = () => new Response('', { status: 500 });
  expect(text(await jobsFiles(folder, around).read(FIRST))).toBe(fromServer);
  expect(asked).toEqual([`http://192.168.1.20:8080${FIRST}`]);
});

it('keeps the newest directory alone, and finds it without knowing its name', async () => {
  const files = jobsFiles(folder, around);
  await files.read(FIRST);
  await files.read(SECOND);
  expect(await readdir(folder)).toEqual([path.basename(SECOND)]);
  answer = () => new Response('', { status: 404 });
  expect(text(await files.read('/jobs/directory-kept.json'))).toContain('bbbb');
  expect(await files.read('/jobs/offers-kept.json')).toBeUndefined();
});

it('keeps the index beside its directory, and gives no other directory the same', async () => {
  const files = jobsFiles(folder, around);
  const index = FIRST.replace('directory', 'index').replace('.json', '.bin');
  await files.read(FIRST);
  await files.read(index);
  expect(text(await files.read('/jobs/index-kept.bin'))).toContain('index-aaaa');
  await files.read(SECOND);
  answer = () => new Response('', { status: 404 });
  expect(await files.read('/jobs/index-kept.bin')).toBeUndefined();
});

it.each([0, 10, 40])('asks again for what a power cut left of it: %i bytes', async (bytes) => {
  const files = jobsFiles(folder, around);
  const whole = text(await files.read(FIRST));
  await truncate(path.join(folder, path.basename(FIRST)), bytes);
  expect(text(await files.read(FIRST))).toBe(whole);
  expect(asked).toHaveLength(2);
  expect(text(await files.read('/jobs/directory-kept.json'))).toBe(whole);
  expect(asked).toHaveLength(2);
});

it('keeps nothing that is larger than a directory', async () => {
  let sent = 0;
  answer = () =>
    new Response(
      new ReadableStream({
        pull(stream) {
          sent += 1;
          stream.enqueue(new Uint8Array(1024 * 1024));
        },
      }),
    );
  expect(await jobsFiles(folder, around).read(FIRST)).toBeUndefined();
  expect(sent).toBeLessThan(70);
  expect(await readdir(folder)).toEqual([]);
});

it('leaves the one it has where the server has none or is away', async () => {
  const files = jobsFiles(folder, around);
  await files.read(FIRST);
  answer = () => new Response('404', { status: 404 });
  expect(await files.read(SECOND)).toBeUndefined();
  answer = () => {
    throw new TypeError('fetch failed');
  };
  expect(await files.read(SECOND)).toBeUndefined();
  expect(await readdir(folder)).toEqual([path.basename(FIRST)]);
});

it('has nothing before a server is set', async () => {
  expect(await jobsFiles(folder, { ...around, server: () => undefined }).read(FIRST)).toBe(
    undefined,
  );
  expect(asked).toEqual([]);
});

it.each([
  '/jobs/',
  '/jobs/../settings.json',
  '/jobs/directory-../../etc.json',
  '/jobs/directory-AAAA.json',
  '/jobs/uploads/x/0',
  '/jobs/index-kept.json',
  '/jobs/directory-kept.bin',
  '/assets/directory-kept.json',
])('%s is none of them', async (pathname) => {
  expect(await jobsFiles(folder, around).read(pathname)).toBeUndefined();
  expect(asked).toEqual([]);
});
