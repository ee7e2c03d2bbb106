import { randomBytes } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { BackupFacts } from '#protocol/keeping.js';
import { MOST_BACKUP_BYTES } from '#protocol/keeping.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import { StorageUnavailable } from '../../application/ports.js';
import type { Disk } from '../disk.js';
import { errorCode, nodeDisk } from '../disk.js';
import type { DocumentProblem } from '../json-file.js';
import { documentUnavailable } from '../replace-file.js';
import type { BackupPart, CollectParts } from './collect.js';
import { makeCopy, readIrreplaceable } from './make-copy.js';
import { BackupRefused, readBackup } from './read-backup.js';
import { removeStaged, stageRestore, waitingRestore } from './staged-restore.js';

/** In the data folder: files on their way into a check. */
export const RECEIVED = 'received';

export interface BackupFilesParts {
  /** Of the data folder, absolute. */
  readonly root: string;
  readonly parts: () => readonly BackupPart[];
  /** Names of the folders that a restore replaces. */
  readonly folders: readonly string[];
  /** Of this program. */
  readonly version: string;
  readonly onProblem: (problem: DocumentProblem) => void;
  readonly disk?: Disk;
  /** Bytes of one file that comes in. */
  readonly most?: number;
}

/** Copies of a data folder whose server runs. */
export function backupFiles(given: BackupFilesParts) {
  const { root, version, folders, onProblem } = given;
  const { disk = nodeDisk, most = MOST_BACKUP_BYTES } = given;
  const received = join(root, RECEIVED);

  const copied = (): CollectParts => ({
    ...{ root, disk, onProblem },
    parts: given.parts(),
    kind: 'lasting',
  });

  return {
    make(madeAt: number): AsyncIterable<Uint8Array> {
      return makeCopy(copied(), { madeAt, version });
    },

    async makeable(): Promise<boolean> {
      try {
        await readIrreplaceable(copied());
        return true;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        onProblem({ file: 'backup', reason });
        return false;
      }
    },

    async receive(
      bytes: AsyncIterable<Uint8Array>,
    ): Promise<{ readonly file: string } | 'too-large' | 'no-room'> {
      const file = join(received, `${randomBytes(12).toString('hex')}.zip`);
      let taken: 'kept' | 'too-large' | 'no-room' | undefined;
      try {
        await mkdir(received, { recursive: true, mode: 0o700 });
        taken = await write(file, bytes, most);
        return taken === 'kept' ? { file } : taken;
      } finally {
        if (taken !== 'kept') await rm(received, { recursive: true, force: true });
      }
    },

    async remove(): Promise<void> {
      await rm(received, { recursive: true, force: true });
    },

    check(file: string, now: number): Promise<Result<BackupFacts>> {
      return refused(async () => {
        const { facts } = await readBackup({ file, parts: given.parts(), version, now });
        return facts;
      });
    },

    stage(file: string, by: string, now: number): Promise<Result<BackupFacts>> {
      return refused(() =>
        stageRestore({ disk, root, folders, file, parts: given.parts(), version, by, now }),
      );
    },

    async forget(): Promise<void> {
      try {
        await removeStaged(disk, root);
      } catch (error) {
        throw documentUnavailable(error);
      }
    },

    async waits(): Promise<boolean> {
      return (await waitingRestore(disk, root)) !== undefined;
    },
  };
}

/** Nothing of it is synced: what a power cut takes is sent again. */
async function write(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<'kept' | 'too-large' | 'no-room'> {
  const opened = await open(file, 'wx', 0o600);
  let size = 0;
  try {
    for await (const piece of bytes) {
      size += piece.length;
      if (size > most) return 'too-large';
      await opened.appendFile(piece);
    }
    return 'kept';
  } catch (error) {
    if (errorCode(error) === 'ENOSPC') return 'no-room';
    throw error;
  } finally {
    await opened.close();
  }
}

async function refused(work: () => Promise<BackupFacts>): Promise<Result<BackupFacts>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof BackupRefused) return refuse(error.code);
    if (error instanceof StorageUnavailable) return refuse('storage-unavailable');
    throw error;
  }
}
