import { dirname } from 'node:path';

import { StorageUnavailable } from '../application/ports.js';
import type { Disk } from './disk.js';
import { errorCode } from './disk.js';

/** What a replacement is written to first; never read. */
export const UNFINISHED = '.tmp';

/**
 * Puts the bytes in the file's place: at every moment, a power cut included, the name stands for the
 * whole old content or the whole new one. Durable when it resolves.
 * @throws StorageUnavailable: the old content stays, or, where the very last sync failed, the new one
 */
export async function replaceFile(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = file + UNFINISHED;
  try {
    await disk.writeWhole(unfinished, bytes);
    await disk.rename(unfinished, file);
    await disk.syncFolder(dirname(file));
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined);
    throw documentUnavailable(error);
  }
}

export function documentUnavailable(error: unknown): StorageUnavailable {
  const why = error instanceof Error ? error.message : String(error);
  return new StorageUnavailable(`the document cannot be used now (${errorCode(error) ?? why})`, {
    cause: error,
  });
}
