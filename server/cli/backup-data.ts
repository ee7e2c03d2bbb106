import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { localTime } from '../domain/calendar.js';
import { backupParts } from '../backup-parts.js';
import { AuditFiles } from '../storage/audit-file.js';
import type { CollectParts } from '../storage/backup/collect.js';
import { makeCopy } from '../storage/backup/make-copy.js';
import type { BackupKind } from '../storage/backup/manifest.js';
import { readBackup } from '../storage/backup/read-backup.js';
import { layoutOf } from '../storage/data-folder.js';
import { errorCode, nodeDisk } from '../storage/disk.js';
import { DataFolderInUse, holdFolder } from '../storage/folder-hold.js';
import type { BackupWorld } from './backup-options.js';
import { existing, factsText, readArguments, WrongUse } from './backup-options.js';
import { timeZoneOf } from './folder-time-zone.js';
import { isWithin } from './is-within.js';

const USAGE = `Makes a backup of a data folder: one zip, checked once it is written.

  npm run backup -- --out FILE [--data DIR] [--whole]

  --out    the zip to write; a file of that name is never written over
  --data   the data folder (default: DATA_FOLDER, else ./data); its server may run
  --whole  everything: today's tickets, bookings, portraits one by one and sign-ins too, to move a centre
           to another machine. The server has to be stopped

Without --whole a backup holds what lasts and nothing of single visitors, so it may be kept for years.
Ends with 0 when it was made whole, 1 when it could not be or a file that cannot be read had to be left out,
2 when asked wrongly.
`;

const WHOLE_WARNING = `This file holds single tickets, bookings and answers of visitors, which the server itself would soon
delete. Delete it as soon as the centre runs on the other machine.
`;

const LEFT_OUT_WARNING = `This backup lacks what could not be read. See npm run repair, then make another one.
`;

/** @returns the exit status */
export async function backUp(args: readonly string[], world: BackupWorld): Promise<number> {
  try {
    const options = readArguments(args, world.env, USAGE);
    if (options.help) {
      world.print(USAGE);
      return 0;
    }
    const { out, whole } = options;
    if (out === undefined || options.files.length > 0) throw new WrongUse(USAGE);
    const root = await existing(options.data);
    const target = resolve(out);
    if (isWithin(root, await existing(dirname(target)))) {
      throw new WrongUse(`--out lies in the data folder ${root}.`);
    }
    const release = await hold(root, whole);
    let isWhole = false;
    try {
      const kind = whole ? 'whole' : 'lasting';
      isWhole = await make(root, target, kind, world);
      if (release !== undefined) await note(root, world.now);
    } finally {
      await release?.();
    }
    if (whole) world.print(`\n${WHOLE_WARNING}`);
    if (isWhole) return 0;
    world.print(LEFT_OUT_WARNING);
    return 1;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    world.print(`${error.message}\n`);
    return error instanceof WrongUse || error instanceof DataFolderInUse ? 2 : 1;
  }
}

/** @returns `undefined` where a server runs on the folder, which does not matter to a copy of what lasts */
async function hold(root: string, whole: boolean): Promise<(() => Promise<void>) | undefined> {
  try {
    return await holdFolder(root);
  } catch (error) {
    if (error instanceof DataFolderInUse && !whole) return undefined;
    throw error;
  }
}

/** @returns whether nothing had to be left out */
async function make(
  root: string,
  out: string,
  kind: BackupKind,
  { now, version, print }: BackupWorld,
): Promise<boolean> {
  const unfinished = `${out}.part`;
  const month = localTime(now, await timeZoneOf(root)).date.slice(0, 7);
  const parts = backupParts(month);
  const file = await open(out, 'wx', 0o600).catch((error: unknown) => {
    throw new WrongUse(`${out} cannot be made (${errorCode(error) ?? 'unknown reason'})`);
  });
  await file.close();
  try {
    const given: CollectParts = {
      ...{ root, parts, kind, disk: nodeDisk },
      onProblem: ({ file: path, reason }) => print(`${path}: ${reason}\n`),
    };
    const writing = await open(unfinished, 'w', 0o600);
    try {
      for await (const bytes of makeCopy(given, { madeAt: now, version })) {
        await writing.appendFile(bytes);
      }
      await writing.sync();
    } finally {
      await writing.close();
    }
    const { facts } = await readBackup({ file: unfinished, parts, version, now });
    if (facts.damaged.length > 0) {
      throw new Error(`what was written does not read back: ${facts.damaged.join(', ')}`);
    }
    await rename(unfinished, out);
    print(`${out}\n${factsText(facts)}`);
    return facts.leftOut.length === 0;
  } catch (error) {
    await rm(unfinished, { force: true });
    await rm(out, { force: true });
    throw error;
  }
}

/** Only while no server writes there. */
async function note(root: string, now: number): Promise<void> {
  const { audit } = layoutOf(root);
  await nodeDisk.makeFolder(audit);
  const month = localTime(now, await timeZoneOf(root)).date.slice(0, 7);
  await new AuditFiles(audit).append(month, [{ at: now, what: 'backup-made' }]);
}
