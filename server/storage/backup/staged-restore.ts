import { dirname, join } from 'node:path';

import { z } from 'zod';

import type { BackupFacts } from '#protocol/keeping.js';

import type { Disk } from '../disk.js';
import { COPY } from '../json-file.js';
import { documentUnavailable, replaceFile } from '../replace-file.js';
import type { CheckParts } from './read-backup.js';
import { readBackup } from './read-backup.js';

/** In the data folder: what is to take the place of what is there, at the next start. */
export const RESTORE = 'restore';
export const STAGED_FILES = 'files';
/** Written last: only with it the rest counts. */
export const READY = 'ready.json';

const readySchema = z.strictObject({
  version: z.literal(1),
  /** When the copy was made, and when it was put here, ms. */
  madeAt: z.number().int().min(0),
  stagedAt: z.number().int().min(0),
  /** Staff code; absent: a technician's command. */
  by: z.string().max(40).exactOptional(),
  /** When it began to take the place of what was there, ms; absent: it waits. */
  swappedAt: z.number().int().min(0).max(8.64e15).exactOptional(),
});
export type Ready = z.infer<typeof readySchema>;

/** As `READY` holds it. */
export function readyBytes(ready: Ready): Buffer {
  return Buffer.from(JSON.stringify(ready));
}

export interface StageParts extends CheckParts {
  readonly disk: Disk;
  /** Of the data folder, absolute. */
  readonly root: string;
  /** Names of the folders that a restore replaces. */
  readonly folders: readonly string[];
  /** ms */
  readonly now: number;
  readonly by?: string;
}

/**
 * Unpacks a copy beside what is there, to take its place at the next start. It is read through before: one
 * that waits already waits on where the new one is damaged, as its facts say, or is none.
 * @throws BackupRefused; StorageUnavailable: then nothing waits
 */
export async function stageRestore(parts: StageParts): Promise<BackupFacts> {
  const { disk, root, folders } = parts;
  const checked = await readBackup(parts);
  if (checked.facts.damaged.length > 0) return checked.facts;
  const files = join(root, RESTORE, STAGED_FILES);
  const made = new Set<string>();
  async function folderOf(path: string): Promise<string> {
    const file = join(files, ...path.split('/'));
    if (!made.has(dirname(file))) await disk.makeFolder(dirname(file));
    made.add(dirname(file));
    return file;
  }
  try {
    await removeStaged(disk, root);
    for (const name of folders) made.add(await folderOf(`${name}/x`).then(dirname));
    const { facts } = await readBackup(parts, async (path, bytes) => {
      const file = await folderOf(path);
      await writeFile(disk, file, bytes);
      if (path.endsWith('.json')) await copyFile(disk, file);
    });
    if (facts.damaged.length > 0) {
      await removeStaged(disk, root);
      return facts;
    }
    for (const folder of made) await disk.syncFolder(folder);
    const ready: Ready = {
      version: 1,
      madeAt: facts.madeAt,
      stagedAt: parts.now,
      ...(parts.by !== undefined && { by: parts.by }),
    };
    await replaceFile(disk, join(root, RESTORE, READY), readyBytes(ready));
    return facts;
  } catch (error) {
    await removeStaged(disk, root).catch(() => undefined);
    throw isOfSystem(error) ? documentUnavailable(error) : error;
  }
}

/** What waits for the next start, if anything; what cannot be read does not count. */
export async function waitingRestore(disk: Disk, root: string): Promise<Ready | undefined> {
  const bytes = await disk.read(join(root, RESTORE, READY));
  if (bytes === undefined) return undefined;
  try {
    return readySchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** That it counts goes first. */
export async function removeStaged(disk: Disk, root: string): Promise<void> {
  const folder = join(root, RESTORE);
  if (!(await disk.list(root)).includes(RESTORE)) return;
  await disk.remove(join(folder, READY));
  await disk.syncFolder(folder);
  await disk.removeFolder(folder);
  await disk.syncFolder(root);
}

/** Synced, but for its name in its folder. */
async function writeFile(
  disk: Disk,
  file: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const opened = await disk.openForAppend(file);
  let length = 0;
  try {
    for await (const piece of bytes) {
      await opened.write(piece, length);
      length += piece.length;
    }
  } finally {
    await opened.close();
  }
}

/** As every document has one. */
async function copyFile(disk: Disk, file: string): Promise<void> {
  const bytes = await disk.read(file);
  if (bytes !== undefined) await disk.writeWhole(file + COPY, bytes);
}

function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
