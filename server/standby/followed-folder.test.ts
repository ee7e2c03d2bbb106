import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { BackupPart } from '../storage/backup/collect.js';
import { nodeDisk } from '../storage/disk.js';
import { FollowedFolder } from './followed-folder.js';
import { FeedBroken } from './frames.js';

const DAY = 'journal/2026-03-02.jsonl';
const PARTS: readonly BackupPart[] = [
  { folder: 'documents', path: /^documents\/snapshot\.json$/, lasting: false },
  { folder: 'journal', path: /^journal\/\d{4}-\d{2}-\d{2}\.jsonl$/, lasting: false },
  { folder: 'feedback', path: /^feedback\/(\d{4})\/\1-\d{2}-\d{2}\.json$/, lasting: false },
];

let root: string;
let folder: FollowedFolder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'standby-followed-'));
  folder = new FollowedFolder(root, nodeDisk, PARTS);
});
afterEach(async () => {
  await folder.close();
  await rm(root, { recursive: true, force: true });
});

async function filesIn(): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found.flatMap((each) => (each.isFile() ? [each.name] : [])).toSorted();
}

test('what a kill left half written is taken away: nobody would ever delete it', async () => {
  await mkdir(join(root, 'feedback/2026'), { recursive: true });
  await mkdir(join(root, 'documents'));
  await writeFile(join(root, 'feedback/2026/2026-03-02.json.tmp'), 'what a visitor t');
  await writeFile(join(root, 'feedback/2026/2026-03-03.json.bak.tmp'), 'what a visitor t');
  await writeFile(join(root, 'documents/snapshot.json.tmp'), '{"tick');
  await writeFile(join(root, 'documents/other.json.tmp'), 'not of this');
  expect(await folder.have()).toEqual([]);
  expect(await filesIn()).toEqual(['other.json.tmp']);
});

test('with a journal goes all that a repair has kept of it', async () => {
  await mkdir(join(root, 'journal'));
  for (const name of ['', '.mark', '.before-repair-20260302T101500Z']) {
    await writeFile(join(root, DAY + name), 'one\n');
  }
  await writeFile(join(root, 'journal/2026-03-03.jsonl'), 'two\n');
  await folder.remove([DAY]);
  expect(await filesIn()).toEqual(['2026-03-03.jsonl']);
});

test('nothing is written or deleted but files of a data folder', async () => {
  const outside = [
    '../outside',
    'journal/../../outside',
    '/etc/outside',
    'journal/2026-03-02.jsonl/../../standby.json',
    'journal/2026-03-02.jsonl\0',
    'journal/2026-03-02.jsonl\n',
    'standby.json',
  ];
  await writeFile(join(root, 'standby.json'), '{}');
  for (const path of outside) {
    const content = Buffer.from('x\n');
    const frame = { frame: 'file', path, bytes: 2, sha256: '', content } as const;
    await expect(folder.put(frame)).rejects.toThrow(FeedBroken);
    expect(folder.lengths([path])).toBe(0);
  }
  await folder.remove(outside);
  expect(await filesIn()).toEqual(['standby.json']);
});
