import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { errorCode } from './disk.js';

/** Files that figures are read from; copies of them, and what was set aside, tell nothing new. */
const COUNTED = /\.json$/;

/**
 * One text for all files of these folders, by name, size and time of change: another one where a file came,
 * went or was written, also by hand while the server was stopped. A folder that is not there has no files.
 */
export async function markOfFiles(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = (await namesIn(folder)).filter((name) => COUNTED.test(name)).toSorted();
    const lines = names.map((name) => {
      // a few microseconds each; handed to another thread it would be fifty
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${found?.size} ${found?.mtimeMs}`;
    });
    hash.update(`${lines.join('\n')}\n\n`);
  }
  return hash.digest('base64url');
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
