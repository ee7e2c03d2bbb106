import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';

import { jsonFile } from './json-file.js';

let folder: string;
let told: string[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'machine-'));
  told = [];
});
afterEach(() => rm(folder, { recursive: true }));

const open = (name = 'one.json') =>
  jsonFile(path.join(folder, name), z.strictObject({ n: z.number() }), (file) => told.push(file));

it('keeps what was written, for its user alone, and leaves nothing beside it', async () => {
  await open().write({ n: 1 });
  await open().write({ n: 2 });
  expect(await open().read()).toEqual({ n: 2 });
  expect(await readdir(folder)).toEqual(['one.json']);
  const { mode } = await stat(path.join(folder, 'one.json'));
  if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
});

it('has nothing before the first time, and after it was removed', async () => {
  const file = open('deeper/one.json');
  expect(await file.read()).toBeUndefined();
  await file.remove();
  await file.write({ n: 1 });
  await file.remove();
  expect(await file.read()).toBeUndefined();
});

it.each(['', '{"n":', '{"n":"1"}', '{"n":1,"more":2}', 'null'])(
  'sets aside what it cannot understand: %j',
  async (text) => {
    await writeFile(path.join(folder, 'one.json'), text);
    const file = open();
    expect(await file.read()).toBeUndefined();
    expect(told).toEqual(['one.json']);
    expect(await readFile(path.join(folder, 'one.json.damaged'), 'utf8')).toBe(text);
    await file.write({ n: 3 });
    expect(await file.read()).toEqual({ n: 3 });
  },
);

it('writes one after another, the last one last', async () => {
  const file = open();
  await Promise.all([1, 2, 3, 4, 5].map((n) => file.write({ n })));
  expect(await file.read()).toEqual({ n: 5 });
});

it('rejects where the disk does, and goes on after', async () => {
  await writeFile(path.join(folder, 'no-folder'), '');
  const file = open('no-folder/one.json');
  await expect(file.write({ n: 1 })).rejects.toThrow(/./);
  await rm(path.join(folder, 'no-folder'));
  await file.write({ n: 2 });
  expect(await file.read()).toEqual({ n: 2 });
});
