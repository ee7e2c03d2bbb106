import { join } from 'node:path';

import type { Disk } from '../disk.js';
import { replaceFile } from '../replace-file.js';
import type { Ready } from './staged-restore.js';
import {
  READY,
  readyBytes,
  removeStaged,
  RESTORE,
  STAGED_FILES,
  waitingRestore,
} from './staged-restore.js';

/** What was there before a restore, by when it was put aside: `before-restore-2026-03-02T08-00-00-000Z`. */
const BEFORE = /^before-restore-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z$/;
/** The audit log is never taken back: a restore adds the months that are not there. */
const AUDIT = 'audit';

/**
 * Puts what waits in the place of what is there, folder by folder; what was there is moved aside, whole. Each
 * step is one renaming, and from the folders alone it can be seen which are done: a process that is killed in
 * between, at whatever instant, goes on at the next start, under the time of the first. What was unpacked in part is removed. To be called
 * before anything in the folder is opened or made, by who holds it.
 * @param folders names of those that are replaced
 * @param now ms
 * @returns what was restored; `undefined` where nothing waits
 */
export async function finishRestore(
  disk: Disk,
  root: string,
  folders: readonly string[],
  now: number,
): Promise<Ready | undefined> {
  const ready = await waitingRestore(disk, root);
  if (ready === undefined) {
    await removeStaged(disk, root);
    return undefined;
  }
  const staged = join(root, RESTORE, STAGED_FILES);
  const swappedAt = ready.swappedAt ?? now;
  if (ready.swappedAt === undefined) {
    await replaceFile(disk, join(root, RESTORE, READY), readyBytes({ ...ready, swappedAt }));
  }
  const before = join(root, beforeName(swappedAt));
  await disk.makeFolder(before);
  // what a start that did not come to its end has renamed last, it may not have synced
  for (const folder of [before, root, staged]) await disk.syncFolder(folder);
  for (const name of folders) {
    if (name === AUDIT) continue;
    // gone: it has been put in its place by a start that did not come to its end
    if (!(await disk.list(staged)).includes(name)) continue;
    const isThere = (await disk.list(root)).includes(name);
    const isAside = (await disk.list(before)).includes(name);
    if (isThere && !isAside) {
      await disk.rename(join(root, name), join(before, name));
      await disk.syncFolder(before);
      await disk.syncFolder(root);
    }
    await disk.rename(join(staged, name), join(root, name));
    await disk.syncFolder(root);
    await disk.syncFolder(staged);
  }
  await addMonths(disk, join(staged, AUDIT), join(root, AUDIT));
  await removeStaged(disk, root);
  return ready;
}

async function addMonths(disk: Disk, from: string, to: string): Promise<void> {
  const names = await disk.list(from);
  await disk.makeFolder(to);
  const there = await disk.list(to);
  for (const name of names.filter((each) => !there.includes(each))) {
    await disk.rename(join(from, name), join(to, name));
  }
  await disk.syncFolder(to);
}

function beforeName(at: number): string {
  return `before-restore-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`;
}

/** When the folder was put aside, ms; `undefined` for one that is none. */
export function putAsideAt(name: string): number | undefined {
  const [, date, hours, minutes, seconds, ms] = BEFORE.exec(name) ?? [];
  if (date === undefined) return undefined;
  const at = Date.parse(`${date}T${hours}:${minutes}:${seconds}.${ms}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** What a folder that was put aside has of visitors: paths in it. */
const SHORT_LIVED_FOLDERS = ['journal', 'workshops'];
const SHORT_LIVED_DOCUMENTS = /^(?:snapshot|sessions|wrong-tries|booking-key)\.json/;
const DAY_FILE = /^\d{4}-\d{2}-\d{2}\.json/;

/**
 * Deletes from folders put aside before `until` what is not kept any longer than that: tickets, bookings,
 * sign-ins, what visitors told on one day. The rest stays until somebody deletes it.
 * @param until ms
 */
export async function forgetPutAside(disk: Disk, root: string, until: number): Promise<void> {
  for (const name of await disk.list(root)) {
    const at = putAsideAt(name);
    if (at === undefined || at > until) continue;
    const before = join(root, name);
    const inside = await disk.list(before);
    for (const folder of SHORT_LIVED_FOLDERS) {
      if (inside.includes(folder)) await disk.removeFolder(join(before, folder));
    }
    await removeFiles(disk, join(before, 'documents'), SHORT_LIVED_DOCUMENTS);
    const feedback = join(before, 'feedback');
    for (const year of await disk.list(feedback)) {
      if (/^\d{4}$/.test(year)) await removeFiles(disk, join(feedback, year), DAY_FILE);
    }
    await disk.syncFolder(before);
  }
}

async function removeFiles(disk: Disk, folder: string, which: RegExp): Promise<void> {
  const found = (await disk.list(folder)).filter((name) => which.test(name));
  for (const name of found) await disk.remove(join(folder, name));
  if (found.length > 0) await disk.syncFolder(folder);
}
