import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders inside folders that are looked into. */
const MOST_DEPTH = 3;
const MOST_ENTRIES = 1_000;

/**
 * Names, sizes and times of the files in a folder and the folders in it, as a hash that differs whenever a
 * file has changed; empty where there are none. Hidden files do not count: programs that copy use them.
 * @returns `undefined` where it cannot be read
 */
export async function printOfFolder(folder: string): Promise<string | undefined> {
  const lines: string[] = [];
  async function look(inside: string, depth: number): Promise<void> {
    const entries = await readdir(inside, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || lines.length >= MOST_ENTRIES) continue;
      const path = join(inside, entry.name);
      if (entry.isDirectory() && depth < MOST_DEPTH) await look(path, depth + 1);
      if (!entry.isFile()) continue;
      const { size, mtimeMs } = await stat(path);
      lines.push(`${path} ${size} ${mtimeMs}`);
    }
  }
  try {
    await look(folder, 0);
    return lines.length === 0
      ? ''
      : createHash('sha256').update(lines.join('\n')).digest('base64url');
  } catch {
    return undefined;
  }
}

/** What tells one writing of a file from the next; `undefined` where there is none. */
export async function printOfFile(file: string): Promise<string | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(file);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}
