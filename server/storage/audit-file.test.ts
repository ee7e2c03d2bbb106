import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { AuditEntry } from '#protocol/keeping.js';

import { AuditFiles } from './audit-file.js';

const MONTH = '2026-03';
const entry = (at: number): AuditEntry => ({ at, by: 'BOSS', what: 'signed-in' });

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  file = join(folder, `${MONTH}.ndjson`);
  const files = new AuditFiles(folder);
  await files.append(MONTH, [entry(1), entry(2)]);
  await files.append(MONTH, [entry(3)]);
  await files.close();
});
afterEach(() => rm(folder, { recursive: true }));

test('every entry reads back, with a seal behind it that is JSON to every reader', async () => {
  expect(await new AuditFiles(folder).read(MONTH)).toEqual({
    entries: [entry(1), entry(2), entry(3)],
    damaged: 0,
  });
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([entry(1), entry(2), entry(3)]);
});

test('a wrong bit that still reads costs its entry, and is told', async () => {
  await writeFile(file, (await readFile(file, 'utf8')).replace('"at":2', '"at":3'));
  expect(await new AuditFiles(folder).read(MONTH)).toEqual({
    entries: [entry(1), entry(3)],
    damaged: 1,
  });
});

test.each([
  ['cut off behind a line', (text: string) => text.slice(0, text.indexOf('\n') + 1), 1],
  ['cut off in a line', (text: string) => text.slice(0, -9), 2],
  ['emptied', () => '', 0],
  ['of zeros', (text: string) => '\0'.repeat(text.length), 0],
])('a log that is %s says how many entries are gone', async (_, damage, left) => {
  await writeFile(file, damage(await readFile(file, 'utf8')));
  const files = new AuditFiles(folder);
  expect(await files.read(MONTH)).toMatchObject({ damaged: 3 - left });
  await files.append(MONTH, [entry(4)]);
  await files.close();
  const { entries, damaged } = await files.read(MONTH);
  expect(entries).toHaveLength(left + 1);
  expect(damaged).toBe(3 - left);
});

test('entries without a seal, of an older version, are read', async () => {
  await writeFile(file, [1, 2, 3].map((at) => `${JSON.stringify(entry(at))}\n`).join(''));
  expect(await new AuditFiles(folder).read(MONTH)).toMatchObject({ damaged: 0 });
});
