import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { MOST_FILE_BYTES } from '#protocol/jobs/vocabulary.js';

/** Bytes of all files together: what else is kept, tickets above all, needs room too. */
const MOST_IN_ALL = 1024 * 1024 * 1024;
/** What nobody has asked to import by then goes, ms. */
const STAYS_MS = 60 * 60_000;

const UPLOAD_ID = /^[A-Za-z0-9_-]{16,36}$/;
const PLACE = /^\d{1,2}$/;

/**
 * Files from the office's page on their way into an import: `<folder>/<uploadId>/<place>/<name>`. Nothing
 * of it is synced: what a power cut takes is sent again.
 * @param now ms since 1970, as files are dated
 * @param most bytes of one file
 * @param mostInAll bytes of all files together
 */
export function jobsUploads(
  folder: string,
  now: () => number,
  most = MOST_FILE_BYTES,
  mostInAll = MOST_IN_ALL,
) {
  /** Files that are coming in. */
  let underWay = 0;
  /** Bytes of all files, measured when the first of those began, counted since. */
  let held = 0;
  let measured: Promise<void> | undefined;

  async function begin(): Promise<void> {
    underWay += 1;
    measured ??= bytesIn(folder).then((bytes) => void (held = bytes));
    await measured;
  }

  function end(): void {
    underWay -= 1;
    if (underWay === 0) measured = undefined;
  }

  /** @returns why not all of it was taken */
  async function write(
    path: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<'kept' | 'too-large' | 'no-room'> {
    const file = await open(path, 'wx', 0o600);
    let size = 0;
    let isWhole = false;
    try {
      for await (const piece of bytes) {
        if (size + piece.length > most) return 'too-large';
        if (held + piece.length > mostInAll) return 'no-room';
        size += piece.length;
        held += piece.length;
        // to its last byte: a plain write may take only a part
        await file.appendFile(piece);
      }
      isWhole = true;
      return 'kept';
    } finally {
      if (!isWhole) held -= size;
      await file.close();
    }
  }

  async function names(inside: string): Promise<string[]> {
    return (await readdir(inside).catch(() => [])).sort((a, b) => Number(a) - Number(b));
  }

  return {
    async put(
      uploadId: string,
      place: number,
      name: string,
      bytes: AsyncIterable<Uint8Array>,
    ): Promise<'kept' | 'too-large' | 'no-room'> {
      const inside = join(folder, uploadId, String(place));
      // a file that is sent once more takes the place of the first try
      await rm(inside, { recursive: true, force: true });
      let taken: 'kept' | 'too-large' | 'no-room' | undefined;
      try {
        await begin();
        await mkdir(inside, { recursive: true, mode: 0o700 });
        taken = await write(join(inside, name), bytes);
        return taken;
      } finally {
        end();
        if (taken !== 'kept') await rm(inside, { recursive: true, force: true });
      }
    },

    async files(uploadId: string): Promise<readonly string[]> {
      if (!UPLOAD_ID.test(uploadId)) return [];
      const files: string[] = [];
      for (const place of await names(join(folder, uploadId))) {
        if (!PLACE.test(place)) continue;
        const inside = join(folder, uploadId, place);
        // the upload may be swept meanwhile
        for (const name of await names(inside)) files.push(join(inside, name));
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

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(
      async (entry) =>
        (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size,
    );
  return (await Promise.all(sizes)).reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
