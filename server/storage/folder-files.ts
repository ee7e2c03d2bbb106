import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** One file, as the folder tells it. */
export interface FolderFile {
  /** In the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** When it was last written, ms. */
  readonly changedAt: number;
}

const AT_ONCE = 64;

/** Every file in a folder and the folders in it. What goes while it is looked at is left out. */
export async function filesIn(root: string): Promise<FolderFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files: FolderFile[] = [];
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    const some = await Promise.all(
      paths.slice(start, start + AT_ONCE).map(async (path) => ({
        path: relative(root, path).split(sep).join('/'),
        stats: await stat(path).catch(() => undefined),
      })),
    );
    for (const { path, stats } of some) {
      if (stats !== undefined) files.push({ path, bytes: stats.size, changedAt: stats.mtimeMs });
    }
  }
  return files;
}
