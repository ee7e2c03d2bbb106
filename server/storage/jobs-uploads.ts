import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes of one file. */
export const MOST_UPLOAD_BYTES = 200 * 1024 * 1024;
/** What nobody has asked to import by then goes, ms. */
const STAYS_MS = 60 * 60_000;

const UPLOAD_ID = /^[A-Za-z0-9_-]{16,36}$/;
const PLACE = /^\d{1,2}$/;

/**
 * Files from the office's page on their way into an import: `<folder>/<uploadId>/<place>/<name>`. Nothing
 * of it is synced: what a power cut takes is sent again.
 * @param now ms since 1970, as files are dated
 */
export function jobsUploads(folder: string, now: () => number, most = MOST_UPLOAD_BYTES) {
  async function names(inside: string): Promise<string[]> {
    return (await readdir(inside).catch(() => [])).sort((a, b) => Number(a) - Number(b));
  }

  return {
    async put(
      uploadId: string,
      place: number,
      name: string,
      bytes: AsyncIterable<Uint8Array>,
    ): Promise<'kept' | 'too-large'> {
      const inside = join(folder, uploadId, String(place));
      // a file that is sent once more takes the place of the first try
      await rm(inside, { recursive: true, force: true });
      await mkdir(inside, { recursive: true, mode: 0o700 });
      try {
        const isWhole = await write(join(inside, name), bytes, most);
        if (!isWhole) await rm(inside, { recursive: true, force: true });
        return isWhole ? 'kept' : 'too-large';
      } catch (error) {
        await rm(inside, { recursive: true, force: true });
        throw error;
      }
    },

    async files(uploadId: string): Promise<readonly string[]> {
      if (!UPLOAD_ID.test(uploadId)) return [];
      const files: string[] = [];
      for (const place of await names(join(folder, uploadId))) {
        if (!PLACE.test(place)) continue;
        const inside = join(folder, uploadId, place);
        for (const name of await readdir(inside)) files.push(join(inside, name));
      }
      return files;
    },

    async remove(uploadId: string): Promise<void> {
      if (!UPLOAD_ID.test(uploadId)) return;
      await rm(join(folder, uploadId), { recursive: true, force: true });
    },

    async sweep(): Promise<void> {
      for (const name of await names(folder)) {
        const path = join(folder, name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
        if (now() - mtimeMs >= STAYS_MS) await rm(path, { recursive: true, force: true });
      }
    },
  };
}

/** @returns whether all of it was taken; past `most` bytes it stops */
async function write(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<boolean> {
  const file = await open(path, 'wx', 0o600);
  try {
    let size = 0;
    for await (const piece of bytes) {
      size += piece.length;
      if (size > most) return false;
      await file.write(piece);
    }
    return true;
  } finally {
    await file.close();
  }
}
