import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Bytes below each folder of a data folder; its own files are under `.`. */
export async function bytesByFolder(data: string): Promise<Readonly<Record<string, number>>> {
  const sizes: Record<string, number> = {};
  for (const entry of await readdir(data, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const [top = '.'] = path.relative(data, entry.parentPath).split(path.sep);
    const folder = top === '' ? '.' : top;
    // It may go while it is looked at: the server replaces files by renaming.
    const bytes = await stat(file).then(
      ({ size }) => size,
      () => 0,
    );
    sizes[folder] = (sizes[folder] ?? 0) + bytes;
  }
  return sizes;
}

/** @returns what came to each folder, bytes; below zero where something was deleted */
export function growth(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...all].toSorted().map((folder) => [folder, (after[folder] ?? 0) - (before[folder] ?? 0)]),
  );
}
