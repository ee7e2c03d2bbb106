import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { AuditFiles } from './audit-file.js';
import { finishRestore } from './backup/finish-restore.js';
import { layoutOf, openDataFolder } from './data-folder.js';
import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { RECEPTION_EVENTS } from './journal-events.js';
import { FileJournal } from './journal-file.js';

/** A process was killed before a sync, and what it wrote is read by the next: then the power is cut. */

let folder: string;
let steps: string[];
let disk: Disk;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  steps = [];
  disk = {
    ...nodeDisk,
    async read(file) {
      steps.push(`read ${basename(file)}`);
      return nodeDisk.read(file);
    },
    async syncFile(file) {
      await nodeDisk.syncFile(file);
      steps.push(`synced ${basename(file)}`);
    },
    async syncFolder(synced) {
      await nodeDisk.syncFolder(synced);
      steps.push(`synced ${basename(synced)}`);
    },
    async rename(from, to) {
      await nodeDisk.rename(from, to);
      steps.push(`renamed ${basename(from)}`);
    },
    async openForAppend(file) {
      const opened = await nodeDisk.openForAppend(file);
      return {
        ...opened,
        async write(bytes, position) {
          await opened.write(bytes, position);
          steps.push(`wrote ${basename(file)}`);
        },
      };
    },
  };
});
afterEach(() => rm(folder, { recursive: true }));

const place = (step: string): number => {
  const found = steps.indexOf(step);
  expect(found, step).not.toBe(-1);
  return found;
};

test('a journal is on the disk before what stands in it is told', async () => {
  await writeFile(join(folder, '2026-03-02.jsonl'), '');
  const journal = new FileJournal(folder, RECEPTION_EVENTS, disk);
  await journal.read('2026-03-02', 0);
  expect(place('synced 2026-03-02.jsonl')).toBeLessThan(place('read 2026-03-02.jsonl'));
});

test('a journal on a disk that refuses to sync is read all the same', async () => {
  const syncFile = () => Promise.reject(new Error('ENOSPC'));
  const journal = new FileJournal(folder, RECEPTION_EVENTS, { ...disk, syncFile });
  expect(await journal.read('2026-03-02', 0)).toEqual([]);
});

test('a month of the audit log has its name before its first line', async () => {
  await new AuditFiles(folder, disk).append('2026-03', [{ at: 1, what: 'backup-made' }]);
  expect(place(`synced ${basename(folder)}`)).toBeLessThan(place('wrote 2026-03.ndjson'));
});

test('the names in a data folder are on the disk before anything is read by them', async () => {
  const { journal, root, document } = layoutOf(join(folder, 'data'));
  for (const made of [journal, join(document('staff'), '..')]) {
    await mkdir(made, { recursive: true });
  }
  const opened = await openDataFolder(root, disk);
  await opened.release();
  for (const name of ['data', 'journal', 'documents']) place(`synced ${name}`);
});

test('a restore that goes on first syncs what the start before it has renamed', async () => {
  const swappedAt = Date.parse('2026-03-02T08:00:00Z');
  const before = 'before-restore-2026-03-02T08-00-00-000Z';
  const ready = { version: 1, madeAt: 1, stagedAt: 2, swappedAt };
  // `journal` has been put in its place, `documents` waits
  for (const made of ['restore/files/documents', `${before}/journal`, 'journal', 'documents']) {
    await mkdir(join(folder, made), { recursive: true });
  }
  await writeFile(join(folder, 'restore', 'ready.json'), JSON.stringify(ready));
  await finishRestore(disk, folder, ['journal', 'documents'], swappedAt + 1);
  for (const name of [before, basename(folder), 'files']) {
    expect(place(`synced ${name}`)).toBeLessThan(place('renamed documents'));
  }
});
