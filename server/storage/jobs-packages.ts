import { open } from 'node:fs/promises';
import { join } from 'node:path';

import { errorCode } from './disk.js';

const PACKAGE = /^(?:(?:directory|offers)-[a-f0-9]{32}\.json|index-[a-f0-9]{32}\.bin)$/;
const HASH = /^[a-f0-9]{32}$/;
const OCCUPATION = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A file as it is stored, open until it is read to its end or let go. */
interface OpenFile {
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
  letGo(): void;
}

/**
 * Reads packages for those who ask for them by name. A name that is none of ours is nowhere: no path is
 * ever made of one.
 * @param folder where packages lie
 */
export function jobsPackages(folder: string): {
  open(name: string): Promise<OpenFile | undefined>;
  openSheet(directory: string, id: string): Promise<OpenFile | undefined>;
} {
  return {
    async open(name) {
      return PACKAGE.test(name) ? openFile(join(folder, `${name}.gz`)) : undefined;
    },
    async openSheet(directory, id) {
      if (!HASH.test(directory) || !OCCUPATION.test(id) || id.length > 100) return undefined;
      return openFile(join(folder, `sheets-${directory}`, `${id}.json.gz`));
    },
  };
}

async function openFile(path: string): Promise<OpenFile | undefined> {
  let handle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    // at its end it closes by itself
    const bytes = handle.createReadStream();
    return { size, bytes, letGo: () => void bytes.destroy() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
