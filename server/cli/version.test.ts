import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { versionIn } from './version.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'version-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['{"version":"1.2.3"}', '1.2.3'],
  ['{"version":1}', 'unknown'],
  ['{}', 'unknown'],
  ['null', 'unknown'],
  ['{', 'unknown'],
])('%s is version %s', async (text, version) => {
  const file = join(folder, 'package.json');
  await writeFile(file, text);
  expect(await versionIn(file)).toBe(version);
});

test('without the file it is unknown', async () => {
  expect(await versionIn(join(folder, 'package.json'))).toBe('unknown');
});
