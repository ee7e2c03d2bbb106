import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { StorageUnavailable } from '../application/ports.js';
import type { Disk } from './disk.js';
import { errorCode } from './disk.js';

/** What a replacement is written to first; never read. */
export const UNFINISHED = '.tmp';

/** So long a content that is in its place, but perhaps not durably, is put there again, ms. */
const SETTLED_WITHIN = 3_000;
const AGAIN_AFTER = 100;

/**
 * Puts the bytes in the file's place: at every moment, a power cut included, the name stands for the
 * whole old content or the whole new one. Durable when it resolves. Once the new one is in place a refusal
 * would be a lie after a kill: then it is done anew until it is durable.
 * @throws StorageUnavailable: the old content stays, or, where the disk failed for seconds, the new one
 */
export async function replaceFile(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = file + UNFINISHED;
  const late = performance.now() + SETTLED_WITHIN;
  for (let isInPlace = false; ;) {
    try {
      await disk.writeWhole(unfinished, bytes);
      await disk.rename(unfinished, file);
      isInPlace = true;
      return await disk.syncFolder(dirname(file));
    } catch (error) {
      await disk.remove(unfinished).catch(() => undefined);
      if (!isInPlace || performance.now() > late) throw documentUnavailable(error);
      await setTimeout(AGAIN_AFTER);
    }
  }
}

export function documentUnavailable(error: unknown): StorageUnavailable {
  const why = error instanceof Error ? error.message : String(error);
  return new StorageUnavailable(`the document cannot be used now (${errorCode(error) ?? why})`, {
    cause: error,
  });
}
