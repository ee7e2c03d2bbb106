import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDataFolder } from '../../server/storage/data-folder.js';
import { seededRandom } from '../harness/random.js';
import type { Loss } from './disk-log/after-cut.js';
import { NOTHING_STAYS, someStays } from './disk-log/after-cut.js';
import { readTree, writeTree } from './disk-log/real-folder.js';
import type { Tree } from './disk-log/recorded-folder.js';
import { leftAfter, RecordedLife } from './disk-log/recorded-life.js';

const START = fileURLToPath(new URL('disk-log/open-folder.ts', import.meta.url));
const LIMIT_MS = 240_000;
const POWER_CUTS = 12;
const KILLS = Number(process.env['KILLS'] ?? 2);
/** A start that restores takes about so many on its disk. */
const STEPS = 90;

/** What was there, and a copy that waits: `folder/file` and content. */
const BEFORE: Readonly<Record<string, string>> = {
  'documents/settings.json': 'old settings',
  'journal/2026-03-02.jsonl': 'old journal',
  'statistics/2026/2026-02-27.json': 'old day',
  'audit/2026-03.ndjson': 'audit of March',
  'restore/files/documents/settings.json': 'new settings',
  'restore/files/journal/': '',
  'restore/files/statistics/2026/2026-02-27.json': 'new day',
  'restore/files/audit/2026-02.ndjson': 'audit of February',
  'restore/ready.json': JSON.stringify({ version: 1, madeAt: 1, stagedAt: 2 }),
};
const AFTER: Readonly<Record<string, string>> = {
  'documents/settings.json': 'new settings',
  'statistics/2026/2026-02-27.json': 'new day',
  'audit/2026-02.ndjson': 'audit of February',
  'audit/2026-03.ndjson': 'audit of March',
  'before-restore/documents/settings.json': 'old settings',
  'before-restore/journal/2026-03-02.jsonl': 'old journal',
  'before-restore/statistics/2026/2026-02-27.json': 'old day',
};

let base: string;
beforeAll(async () => {
  base = await realpath(await mkdtemp(path.join(tmpdir(), 'power-cut-restore-')));
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** With the folders that its files lie in. */
function treeOf(files: Readonly<Record<string, string>>): Tree {
  const tree = new Map<string, Buffer | 'folder'>();
  for (const [file, text] of Object.entries(files)) {
    const parts = file.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      tree.set(parts.slice(0, depth).join('/'), 'folder');
    }
    if (!file.endsWith('/')) tree.set(file, Buffer.from(text));
  }
  return tree;
}

/** A start with what is left. @returns files in its folders; the time in the name of what was put aside is left out */
async function started(left: Tree): Promise<Record<string, string>> {
  const root = path.join(base, 'left');
  await writeTree(root, left);
  const { release } = await openDataFolder(root);
  await release();
  const files = [...(await readTree(root))].flatMap(([place, content]) =>
    content === 'folder' || !place.includes('/')
      ? []
      : [[place.replace(/^before-restore-[^/]*/, 'before-restore'), String(content)] as const],
  );
  await rm(root, { recursive: true });
  return Object.fromEntries(files);
}

/** @param steps it is killed at that one; absent: it comes to its end */
async function recordedStart(life: RecordedLife, steps?: number): Promise<void> {
  const cut = steps === undefined ? {} : { DISK_CUT_AT: String(steps) };
  const env = { ...process.env, ...life.env, ...cut };
  const start = promisify(execFile)('node', ['--import', 'tsx', START, life.root], { env });
  await start.catch((error: unknown) => {
    if (steps === undefined) throw error;
  });
}

test(
  'a restore goes on after a power cut at whatever step of it',
  async () => {
    const random = seededRandom();
    console.log(`SEED=${random.seed}; every step: POWER_CUTS=all`);
    const life = await RecordedLife.first(base, treeOf(BEFORE));
    await recordedStart(life);
    const lines = life.lines();
    expect(lines.length).toBeGreaterThan(20);
    const all = Array.from({ length: lines.length + 1 }, (_, count) => count);
    const some = Array.from({ length: POWER_CUTS }, () => random.pick(all));
    for (const count of process.env['POWER_CUTS'] === 'all' ? all : some) {
      const loss = random.pick<Loss>([NOTHING_STAYS, someStays(random)]);
      const left = leftAfter(life.before, lines.slice(0, count), loss);
      expect(await started(left), `after ${count} lines of the log`).toEqual(AFTER);
    }
  },
  LIMIT_MS,
);

test(
  'a restore whose start was killed goes on, and after a power cut at whatever step of that',
  async () => {
    const random = seededRandom();
    console.log(`SEED=${random.seed}`);
    for (let trial = 1; trial <= KILLS; trial += 1) {
      const inside = path.join(base, `trial-${trial}`);
      await mkdir(inside);
      const life = await RecordedLife.first(inside, treeOf(BEFORE));
      await recordedStart(life, random.between(1, STEPS));
      expect(await life.killed()).toEqual([]);
      await recordedStart(life, random.between(1, STEPS));
      const next = await life.cut(random.pick<Loss>([NOTHING_STAYS, someStays(random)]));
      expect(await started(next.before), `trial ${trial}`).toEqual(AFTER);
    }
  },
  LIMIT_MS,
);
