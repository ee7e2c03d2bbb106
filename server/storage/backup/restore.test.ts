import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Disk } from '../disk.js';
import { nodeDisk } from '../disk.js';
import { filesIn } from '../folder-files.js';
import type { Operation } from '../testing/faulty-disk.js';
import { faultyDisk } from '../testing/faulty-disk.js';
import { BackupRefused } from './read-backup.js';
import { finishRestore, forgetPutAside } from './finish-restore.js';
import { stageRestore, waitingRestore } from './staged-restore.js';
import { copyOf, manifestOf, zipOf } from './testing/zips.js';

const FOLDERS = ['journal', 'statistics', 'jobs', 'audit', 'documents'];
const AT = Date.parse('2026-03-02T08:00:00.123Z');
/** Three days later the server is started. */
const STARTED = Date.parse('2026-03-05T08:00:00.123Z');
const ASIDE = 'before-restore-2026-03-05T08-00-00-123Z';

const OLD: Readonly<Record<string, string>> = {
  'documents/settings.json': 'old settings',
  'documents/sessions.json': 'old sessions',
  'journal/2026-03-02.jsonl': 'old journal',
  'statistics/2026/2026-02-27.json': 'old day',
  'audit/2026-03.ndjson': 'old audit',
};
const COPIED: Readonly<Record<string, string>> = {
  'documents/settings.json': 'new settings',
  'statistics/2026/2026-02-27.json': 'new day',
  'statistics/2025/2025-02-27.json': 'a day more',
  'audit/2026-02.ndjson': 'copied audit of February',
  'audit/2026-03.ndjson': 'copied audit of March',
};
/** Where the copy has been put in place. */
const NEW: Readonly<Record<string, string>> = {
  'documents/settings.json': 'new settings',
  'documents/settings.json.bak': 'new settings',
  'statistics/2026/2026-02-27.json': 'new day',
  'statistics/2026/2026-02-27.json.bak': 'new day',
  'statistics/2025/2025-02-27.json': 'a day more',
  'statistics/2025/2025-02-27.json.bak': 'a day more',
  'audit/2026-02.ndjson': 'copied audit of February',
  'audit/2026-03.ndjson': 'old audit',
  [`${ASIDE}/documents/settings.json`]: 'old settings',
  [`${ASIDE}/documents/sessions.json`]: 'old sessions',
  [`${ASIDE}/journal/2026-03-02.jsonl`]: 'old journal',
  [`${ASIDE}/statistics/2026/2026-02-27.json`]: 'old day',
};

let folder: string;
let root: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restore-'));
  file = join(folder, 'copy.zip');
  await copyOf(file, partsOf(COPIED));
  root = join(folder, 'data');
  await lay(OLD);
});
afterEach(() => rm(folder, { recursive: true }));

function partsOf(files: Readonly<Record<string, string>>) {
  return Object.entries(files).map(([path, content]) => ({ path, content }));
}

async function lay(files: Readonly<Record<string, string>>): Promise<void> {
  await rm(root, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

async function lying(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { path } of await filesIn(root)) {
    found[path] = await readFile(join(root, path), 'utf8');
  }
  return found;
}

const stage = (disk: Disk = nodeDisk) =>
  stageRestore({
    ...{ disk, root, file, folders: FOLDERS, now: AT, by: 'BOSS', version: '1.2.3' },
    parts: [{ path: /^(?:documents|statistics|audit)\// }],
  });
const finish = (disk: Disk = nodeDisk, now = STARTED) => finishRestore(disk, root, FOLDERS, now);

/** Every operation that changes the disk fails from the given one on, as when the process is killed there. */
function killedAt(step: number): { readonly disk: Disk; readonly steps: () => number } {
  let count = 0;
  const disk = faultyDisk((_operation: Operation, _file) => {
    count += 1;
    return count > step ? { code: 'EIO', written: 1 } : undefined;
  });
  return { disk, steps: () => count };
}

describe('a restore', () => {
  it('waits, then takes the place of what is there, which is put aside whole', async () => {
    expect(await stage()).toMatchObject({ files: 5, damaged: [] });
    expect(await waitingRestore(nodeDisk, root)).toMatchObject({ stagedAt: AT, by: 'BOSS' });
    expect(await lying()).toMatchObject(OLD);
    expect(await finish()).toEqual({
      version: 1,
      madeAt: 1_772_445_600_000,
      stagedAt: AT,
      by: 'BOSS',
    });
    expect(await lying()).toEqual(NEW);
    // what was put aside now is kept as long as what was put aside at once
    await forgetPutAside(nodeDisk, root, STARTED - 1);
    expect(await lying()).toEqual(NEW);
    expect(await readdir(join(root, 'journal'))).toEqual([]);
    expect(await readdir(root)).not.toContain('restore');
    expect(await finish()).toBeUndefined();
    expect(await lying()).toEqual(NEW);
  });

  it('into a new folder leaves nothing aside', async () => {
    await lay({});
    await mkdir(root);
    await stage();
    await finish();
    const aside = Object.keys(NEW).filter((path) => path.startsWith(ASIDE));
    const { ...fresh }: Record<string, string> = NEW;
    for (const path of aside) delete fresh[path];
    expect(await lying()).toEqual({
      ...fresh,
      'audit/2026-03.ndjson': 'copied audit of March',
    });
  });

  it('takes the place of one that waits already', async () => {
    await stage();
    await copyOf(file, partsOf({ 'documents/settings.json': 'other settings' }));
    await stage();
    await finish();
    expect(await lying()).toMatchObject({ 'documents/settings.json': 'other settings' });
    expect(await readdir(join(root, 'statistics'))).toEqual([]);
  });

  it('of a damaged copy, or of none, does not wait: the one that waited before does', async () => {
    await stage();
    const parts = partsOf({ ...COPIED, 'documents/settings.json': 'others' });
    await writeFile(file, await zipOf([...parts.slice(1), manifestOf(parts)]));
    expect(await stage()).toMatchObject({ damaged: ['documents/settings.json'] });
    await writeFile(file, 'no zip');
    await expect(stage()).rejects.toThrow(BackupRefused);
    expect(await waitingRestore(nodeDisk, root)).toMatchObject({ stagedAt: AT });
    await finish();
    expect(await lying()).toEqual(NEW);
  });

  it('of a damaged copy leaves nothing where none waited', async () => {
    await writeFile(file, 'no zip');
    await expect(stage()).rejects.toThrow(BackupRefused);
    expect(await lying()).toEqual(OLD);
  });

  it('killed at any instant of the unpacking leaves all as it was', async () => {
    const { disk, steps } = killedAt(Number.POSITIVE_INFINITY);
    await stage(disk);
    const all = steps();
    expect(all).toBeGreaterThan(25);
    for (let step = 0; step < all; step += 1) {
      await lay(OLD);
      await expect(stage(killedAt(step).disk), `step ${step}`).rejects.toThrow('EIO');
      const done = await finish();
      const left = await lying();
      // the very last sync failed: it may count, then whole
      if (done === undefined) expect(left, `step ${step}`).toEqual(OLD);
      else expect(left, `step ${step}`).toEqual(NEW);
    }
  });

  it('killed at any instants of taking its place is finished by the next start', async () => {
    await stage();
    const { disk, steps } = killedAt(Number.POSITIVE_INFINITY);
    await finish(disk);
    const all = steps();
    expect(all).toBeGreaterThan(15);
    for (let step = 0; step < all; step += 1) {
      await lay(OLD);
      await stage();
      await expect(finish(killedAt(step).disk), `step ${step}`).rejects.toThrow('EIO');
      // and once more a little later
      await finish(killedAt(3).disk).catch(() => undefined);
      const begun = (await waitingRestore(nodeDisk, root))?.swappedAt !== undefined;
      await finish(nodeDisk, begun ? STARTED + 60_000 : STARTED);
      expect(await lying(), `step ${step}`).toEqual(NEW);
    }
  });
});

describe('what was put aside', () => {
  const SHORT_LIVED = {
    [`${ASIDE}/journal/2026-03-02.jsonl`]: 'tickets',
    [`${ASIDE}/workshops/2026-03-02.jsonl`]: 'bookings',
    [`${ASIDE}/documents/snapshot.json`]: 'tickets',
    [`${ASIDE}/documents/sessions.json.bak`]: 'sign-ins',
    [`${ASIDE}/documents/wrong-tries.json`]: 'where who signs in',
    [`${ASIDE}/documents/booking-key.json`]: 'key',
    [`${ASIDE}/feedback/2026/2026-03-01.json`]: 'portraits',
  };
  const STAYS = {
    [`${ASIDE}/documents/settings.json`]: 'settings',
    [`${ASIDE}/statistics/2026/2026-02-27.json`]: 'a day',
    [`${ASIDE}/feedback/2026/2026-01.json`]: 'counts',
    'journal/2026-03-03.jsonl': 'tickets of now',
    'before-restore-of-mine/journal/x.jsonl': 'not ours',
  };

  it('loses what tells of visitors in time, and keeps the rest', async () => {
    await lay({ ...SHORT_LIVED, ...STAYS });
    await forgetPutAside(nodeDisk, root, STARTED - 1);
    expect(await lying()).toEqual({ ...SHORT_LIVED, ...STAYS });
    await forgetPutAside(nodeDisk, root, STARTED);
    expect(await lying()).toEqual(STAYS);
    await forgetPutAside(nodeDisk, root, STARTED);
    expect(await lying()).toEqual(STAYS);
  });
});
