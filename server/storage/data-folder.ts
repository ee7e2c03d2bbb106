import { realpath } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import { StorageUnavailable } from '../application/ports.js';
import { finishRestore } from './backup/finish-restore.js';
import type { Ready } from './backup/staged-restore.js';
import { DataFormatNewer, refuseNewer, sayFormat } from './data-format.js';
import type { Disk } from './disk.js';
import { errorCode, nodeDisk } from './disk.js';
import { holdFolder } from './folder-hold.js';
import { FolderOfAnother, ownAccount, refuseRootElsewhere } from './folder-owner.js';

/** Where everything of one centre lies; only one process at a time holds it. */
export interface DataFolder {
  readonly root: string;
  readonly journal: string;
  readonly statistics: string;
  /** What visitors told, apart from all else. */
  readonly feedback: string;
  /** What was imported into the jobs directory, and the files made of it. */
  readonly jobs: string;
  /** The journal of the programme of collective activities. */
  readonly workshops: string;
  readonly workshopStatistics: string;
  /** What was made of years that are over; can be made again. */
  readonly rollUps: string;
  /** What staff did, a file a month. */
  readonly audit: string;
  /** A backup that has just taken the place of what was there. */
  readonly restored?: Ready;
  /**
   * Path of a document: `settings`, `staff`, `devices`, `sessions`, `snapshot`,
   * `jobs-feeds`, `jobs-words`, `booking-key`.
   */
  document(name: string): string;
  /** Lets another process have the folder. */
  release(): Promise<void>;
}

/** The folder cannot be worked in, for a reason its owner has to change. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'it is on a read-only disk',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'there is a file of that name',
  ENOSPC: 'the disk is full',
};

/**
 * Makes the folder where it is new, and holds it; a backup that waits takes the place of what is there. A
 * disk that is full does not stop a start on an existing folder: what is there can be read, and commands
 * are refused until there is room.
 * @param now ms
 * @throws DataFolderUnusable, DataFolderInUse
 */
export async function openDataFolder(
  path: string,
  disk: Disk = nodeDisk,
  now = Date.now(),
  { account } = ownAccount(),
): Promise<DataFolder> {
  const given = resolve(path);
  let root: string;
  let release: () => Promise<void>;
  try {
    await disk.makeFolder(given);
    root = await realpath(given);
    release = await holdFolder(root);
  } catch (error) {
    throw explained(given, error);
  }
  const layout = layoutOf(root);
  try {
    await refuseRootElsewhere(documentsOf(root), account);
    await refuseNewer(disk, root);
    const restored = await finishRestore(disk, root, namesOf(layout), now);
    const folder = { ...layout, release, ...(restored !== undefined && { restored }) };
    for (const part of foldersOf(layout)) await disk.makeFolder(part);
    for (const part of [root, ...foldersOf(layout)]) await makeNamesDurable(part, disk);
    await tryWriting(root, disk);
    await sayFormatWhereThereIsRoom(root, disk);
    return folder;
  } catch (error) {
    await release();
    throw explained(given, error);
  }
}

/** @param root absolute */
export function layoutOf(root: string): Omit<DataFolder, 'release'> {
  return {
    root,
    journal: join(root, 'journal'),
    statistics: join(root, 'statistics'),
    feedback: join(root, 'feedback'),
    jobs: join(root, 'jobs'),
    workshops: join(root, 'workshops'),
    workshopStatistics: join(root, 'workshop-statistics'),
    rollUps: join(root, 'roll-ups'),
    audit: join(root, 'audit'),
    document: (name) => join(documentsOf(root), `${name}.json`),
  };
}

/** All there is but single files. */
function foldersOf(folder: Omit<DataFolder, 'release'>): string[] {
  const { root, journal, statistics, feedback, jobs, workshops, audit } = folder;
  const figures = [statistics, feedback, folder.workshopStatistics, folder.rollUps];
  return [journal, ...figures, jobs, workshops, audit, documentsOf(root)];
}

/** The same by their names: what a restore replaces. */
export function namesOf(folder: Omit<DataFolder, 'release'>): string[] {
  return foldersOf(folder).map((path) => basename(path));
}

function documentsOf(root: string): string {
  return join(root, 'documents');
}

/**
 * A process that was killed between a renaming and its sync has left a name that is read from now on, and that
 * a power cut could still take back. A disk that refuses does not keep a centre closed.
 */
async function makeNamesDurable(folder: string, disk: Disk): Promise<void> {
  await disk.syncFolder(folder).catch(() => undefined);
}

async function tryWriting(root: string, disk: Disk): Promise<void> {
  const probe = join(root, 'write-check.tmp');
  try {
    await disk.writeWhole(
      probe,
      Buffer.from('written to see whether this folder can be written\n'),
    );
  } catch (error) {
    if (errorCode(error) !== 'ENOSPC') throw error;
  } finally {
    await disk.remove(probe).catch(() => undefined);
  }
}

/** On a full disk nothing is written by this version either. */
async function sayFormatWhereThereIsRoom(root: string, disk: Disk): Promise<void> {
  try {
    await sayFormat(disk, root);
  } catch (error) {
    const cause = error instanceof StorageUnavailable ? error.cause : error;
    if (errorCode(cause) !== 'ENOSPC') throw error;
  }
}

function explained(path: string, error: unknown): unknown {
  if (error instanceof DataFormatNewer) {
    return new DataFolderUnusable(error.message, { cause: error });
  }
  if (error instanceof FolderOfAnother) {
    return new DataFolderUnusable(`the data folder ${path} is not used: ${error.message}`, {
      cause: error,
    });
  }
  const cause = error instanceof StorageUnavailable ? error.cause : error;
  const reason = REASONS[errorCode(cause) ?? ''];
  if (reason === undefined) return error;
  return new DataFolderUnusable(`the data folder ${path} cannot be used: ${reason}`, {
    cause: error,
  });
}
