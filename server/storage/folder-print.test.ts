import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { printOfFile, printOfFolder } from './folder-print.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-print-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, text: string, seconds = 1_000): Promise<void> {
  await writeFile(join(folder, name), text);
  await utimes(join(folder, name), seconds, seconds);
}

it('changes with every name, size and time in a folder, and with nothing else', async () => {
  expect(await printOfFolder(folder)).toBe('');
  await put('a.json', 'one');
  const first = await printOfFolder(folder);
  expect(await printOfFolder(folder)).toBe(first);
  await put('.a.json.part', 'half');
  expect(await printOfFolder(folder)).toBe(first);
  const prints = [first];
  await put('a.json', 'one', 1_001);
  prints.push(await printOfFolder(folder));
  await put('a.json', 'longer', 1_001);
  prints.push(await printOfFolder(folder));
  await rename(join(folder, 'a.json'), join(folder, 'b.json'));
  prints.push(await printOfFolder(folder));
  await mkdir(join(folder, 'in'));
  expect(await printOfFolder(folder)).toBe(prints.at(-1));
  await put('in/c.json', 'deeper');
  prints.push(await printOfFolder(folder));
  expect(new Set(prints).size).toBe(5);
});

it('is none where there is nothing to look at', async () => {
  expect(await printOfFolder(join(folder, 'none'))).toBeUndefined();
  expect(await printOfFile(join(folder, 'none'))).toBeUndefined();
});

it('tells one writing of a file from the next, of the same size', async () => {
  await put('a.json', 'one', 1_000);
  const before = await printOfFile(join(folder, 'a.json'));
  await put('b.json', 'two', 1_000);
  await rename(join(folder, 'b.json'), join(folder, 'a.json'));
  expect(await printOfFile(join(folder, 'a.json'))).not.toBe(before);
});
