import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';

import { madeOn } from '../application/backup/backup-desk.js';
import { backupParts } from '../backup-parts.js';
import { localTime } from '../domain/calendar.js';
import { AuditFiles } from '../storage/audit-file.js';
import { finishRestore } from '../storage/backup/finish-restore.js';
import { BackupRefused } from '../storage/backup/read-backup.js';
import { stageRestore } from '../storage/backup/staged-restore.js';
import { layoutOf, namesOf } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { DataFolderInUse, holdFolder } from '../storage/folder-hold.js';
import { FolderOfAnother, refuseStranger } from '../storage/folder-owner.js';
import type { BackupWorld } from './backup-options.js';
import { existing, factsText, readArguments, WrongUse } from './backup-options.js';
import { timeZoneOf } from './folder-time-zone.js';

const USAGE = `Puts a backup in the place of what a data folder holds, or into a new one. The server has to be stopped.

  npm run restore -- FILE [--data DIR]

  FILE    a backup, from the office or from npm run backup
  --data  the data folder (default: DATA_FOLDER, else ./data); it is made where there is none

What was there is not deleted: it lies in before-restore-… in the folder. Everybody signs in again; a queue
of today is gone. A backup that is damaged is not restored.
Ends with 0 when it was restored, 1 when it could not be and nothing has changed, 2 when asked wrongly.
`;

const WRONG = [WrongUse, DataFolderInUse, FolderOfAnother];

/** @returns the exit status */
export async function restoreData(args: readonly string[], world: BackupWorld): Promise<number> {
  try {
    const options = readArguments(args, world.env, USAGE);
    if (options.help) {
      world.print(USAGE);
      return 0;
    }
    const [given] = options.files;
    const isRight = options.files.length === 1 && options.out === undefined && !options.whole;
    if (given === undefined || !isRight) throw new WrongUse(USAGE);
    const file = await existing(given);
    await nodeDisk.makeFolder(resolve(options.data));
    const root = await realpath(resolve(options.data));
    await refuseStranger(root, world.account);
    const release = await holdFolder(root);
    try {
      return await restore(file, root, world);
    } finally {
      await release();
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    world.print(`${error.message}\n`);
    return WRONG.some((known) => error instanceof known) ? 2 : 1;
  }
}

async function restore(
  file: string,
  root: string,
  { now, version, print }: BackupWorld,
): Promise<number> {
  const folders = namesOf(layoutOf(root));
  // of what a start had not come to its end with
  await finishRestore(nodeDisk, root, folders, now);
  const month = localTime(now, await timeZoneOf(root)).date.slice(0, 7);
  const parts = backupParts(month);
  const facts = await stageRestore({
    ...{ disk: nodeDisk, root, folders, now, file, parts, version },
  }).catch((error: unknown) => {
    throw error instanceof BackupRefused ? new Error(refusal(error), { cause: error }) : error;
  });
  print(`${file}\n${factsText(facts)}`);
  if (facts.damaged.length > 0) {
    print('It is damaged and was not restored; nothing has changed.\n');
    return 1;
  }
  await finishRestore(nodeDisk, root, folders, now);
  const { audit } = layoutOf(root);
  const restoredIn = localTime(now, await timeZoneOf(root)).date.slice(0, 7);
  await new AuditFiles(audit).append(restoredIn, [
    { at: now, what: 'backup-restored', detail: madeOn(facts) },
  ]);
  print(`Restored into ${root}.\n`);
  return 0;
}

function refusal({ code, message }: BackupRefused): string {
  return code === 'backup-newer'
    ? `A newer version of this program made the backup (${message}): update first. Nothing has changed.`
    : `This is no backup of this program (${message}). Nothing has changed.`;
}
