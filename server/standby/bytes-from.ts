import { open } from 'node:fs/promises';

import { errorCode } from '../storage/disk.js';

/** `undefined` where the file is not there, or ends before. */
export async function bytesFrom(
  file: string,
  from: number,
  to: number | undefined,
): Promise<Buffer | undefined> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const end = to ?? (await handle.stat()).size;
    if (end < from) return undefined;
    const bytes = Buffer.alloc(end - from);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
      if (bytesRead === 0) return undefined;
      done += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}
