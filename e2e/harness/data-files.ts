import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** One file of a folder, byte for byte: latin1 neither loses nor joins any. */
export interface DataFile {
  /** In the folder: `statistics/2026/2026-03-02.json`. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/**
 * Every file below a folder in which a server is at work. A file that goes between the list and its
 * reading may stand there under its final name by then: the folder is listed anew for it.
 */
export async function dataFiles(root: string): Promise<readonly DataFile[]> {
  const found = new Map<string, DataFile>();
  for (let isMissed = true; isMissed;) {
    isMissed = false;
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(root, file);
      if (!entry.isFile() || found.has(name)) continue;
      const bytes = await unlessGone(readFile(file));
      if (bytes === undefined) isMissed = true;
      else found.set(name, { path: name, bytes, text: bytes.toString('latin1') });
    }
  }
  return [...found.values()];
}

async function unlessGone(reading: Promise<Buffer>): Promise<Buffer | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
