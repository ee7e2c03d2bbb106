import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

/** Each file's size in bytes, by its path in the folder. */
const listSchema = z.record(z.string(), z.number());
const LIST = 'files.json';

/** Writes down what is in a folder that is complete. */
export async function listFiles(folder: string): Promise<void> {
  const sizes: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    sizes[path.relative(folder, file)] = (await stat(file)).size;
  }
  await writeFile(path.join(folder, LIST), JSON.stringify(sizes));
}

/** Whether the folder was complete once, and no file of it was cut short or has gone since. */
export async function isWhole(folder: string): Promise<boolean> {
  try {
    const read: unknown = JSON.parse(await readFile(path.join(folder, LIST), 'utf8'));
    for (const [name, size] of Object.entries(listSchema.parse(read))) {
      if ((await stat(path.join(folder, name))).size !== size) return false;
    }
    return true;
  } catch {
    return false;
  }
}
