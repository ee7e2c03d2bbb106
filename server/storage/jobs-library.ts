import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { StorageUnavailable } from '../application/ports.js';
import type { Disk } from './disk.js';
import { DataFolderInUse, holdFolder } from './folder-hold.js';
import { documentUnavailable, replaceFile, UNFINISHED } from './replace-file.js';

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/** Packages travel often, harvests are read by us alone; an index is dense already. */
const TRAVELS = { level: 9 };
const STAYS = { level: 6 };
const ENDING = '.gz';
const HARVEST = `.json${ENDING}`;
/** Folders of one small file for each occupation. */
const SHEETS = 'sheets-';
/** Small files that are written at once. */
const AT_ONCE = 16;
/** A hash that names a package: half of SHA-256, which is plenty against chance. */
const HASH_LETTERS = 32;

export interface JobsLayout {
  readonly root: string;
  /** The document that says which of the files below count. */
  readonly current: string;
  readonly harvests: string;
  readonly packages: string;
  readonly uploads: string;
}

/** @param root the folder `jobs` of the data folder */
export function jobsLayout(root: string): JobsLayout {
  return {
    root,
    current: join(root, 'current.json'),
    harvests: join(root, 'harvests'),
    packages: join(root, 'packages'),
    uploads: join(root, 'uploads'),
  };
}

/** The name of what these bytes are. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LETTERS);
}

/** What is to stay when the rest is swept. */
export interface Kept {
  readonly harvests: ReadonlySet<string>;
  /** Names of files, `directory-<hash>.json`, and of folders, `sheets-<hash>`. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Harvests and packages on disk. Each is written whole and synced under a name that nothing counts yet;
 * which of them count is said by `current.json` alone, which is written last. So a process that is killed,
 * or a power cut, leaves what was there before.
 */
export class JobsLibrary {
  readonly #disk: Disk;
  readonly layout: JobsLayout;

  constructor(disk: Disk, root: string) {
    this.#disk = disk;
    this.layout = jobsLayout(root);
  }

  /**
   * Holds the library for this process, so that two imports never write at once; ends with the process
   * however it ends.
   * @returns lets go of it; `undefined` while another process has it
   */
  async hold(): Promise<(() => Promise<void>) | undefined> {
    const { root, harvests, packages } = this.layout;
    for (const folder of [root, harvests, packages]) await this.#disk.makeFolder(folder);
    try {
      return await holdFolder(root);
    } catch (error) {
      if (error instanceof DataFolderInUse) return undefined;
      throw error;
    }
  }

  /** @throws StorageUnavailable */
  async writeHarvest(importId: string, harvest: object): Promise<void> {
    const bytes = await packed(Buffer.from(JSON.stringify(harvest)), STAYS);
    await replaceFile(this.#disk, this.#harvest(importId), bytes);
  }

  /** @returns undefined where it is missing or damaged */
  async readHarvest(importId: string): Promise<unknown> {
    try {
      const bytes = await this.#disk.read(this.#harvest(importId));
      if (bytes === undefined) return undefined;
      return JSON.parse((await unpacked(bytes)).toString('utf8')) as unknown;
    } catch {
      return undefined;
    }
  }

  /**
   * Makes sure the package is there and whole.
   * @param name `<kind>-<hash>.<ending>`
   * @param isDense whether packing harder would gain nothing
   * @returns bytes as they travel
   * @throws StorageUnavailable
   */
  async keepPackage(name: string, content: Uint8Array, isDense = false): Promise<number> {
    const file = join(this.layout.packages, name + ENDING);
    const there = await this.#disk.read(file);
    if (there !== undefined && (await holds(there, content))) return there.length;
    const bytes = await packed(content, isDense ? STAYS : TRAVELS);
    await replaceFile(this.#disk, file, bytes);
    return bytes.length;
  }

  /** @returns whether the package is there and is what its hash says */
  async isWhole(name: string, hash: string): Promise<boolean> {
    try {
      const bytes = await this.#disk.read(join(this.layout.packages, name + ENDING));
      return bytes !== undefined && hashOf(await unpacked(bytes)) === hash;
    } catch {
      return false;
    }
  }

  async has(name: string): Promise<boolean> {
    return (await this.#disk.list(this.layout.packages)).includes(name);
  }

  /**
   * Small files of one folder, which is there only when all of them are.
   * @param told the share written, 0 to 1
   * @throws StorageUnavailable
   */
  async keepFolder(
    name: string,
    files: readonly { readonly name: string; readonly content: Uint8Array }[],
    told: (share: number) => void,
  ): Promise<void> {
    if (await this.has(name)) return;
    const folder = join(this.layout.packages, name);
    const unfinished = folder + UNFINISHED;
    try {
      await this.#disk.removeFolder(unfinished);
      await this.#disk.makeFolder(unfinished);
      for (let at = 0; at < files.length; at += AT_ONCE) {
        await Promise.all(
          files.slice(at, at + AT_ONCE).map(async (file) => {
            const bytes = await packed(file.content, TRAVELS);
            await this.#disk.writeWhole(join(unfinished, file.name + ENDING), bytes);
          }),
        );
        told(at / files.length);
      }
      await this.#disk.syncFolder(unfinished);
      await this.#disk.rename(unfinished, folder);
      await this.#disk.syncFolder(this.layout.packages);
    } catch (error) {
      await this.#disk.removeFolder(unfinished).catch(() => undefined);
      throw error instanceof StorageUnavailable ? error : documentUnavailable(error);
    }
  }

  /** Removes what no longer counts, and what a process that was killed has left half written. */
  async sweep(kept: Kept): Promise<void> {
    const { harvests, packages } = this.layout;
    for (const name of await this.#disk.list(harvests)) {
      const isKept = name.endsWith(HARVEST) && kept.harvests.has(name.slice(0, -HARVEST.length));
      if (!isKept) await this.#disk.remove(join(harvests, name));
    }
    for (const name of await this.#disk.list(packages)) {
      if (kept.packages.has(name) || kept.packages.has(name.slice(0, -ENDING.length))) continue;
      if (name.startsWith(SHEETS)) await this.#removeSheets(join(packages, name));
      else await this.#disk.remove(join(packages, name));
    }
  }

  /** What is half removed must not be taken for whole. */
  async #removeSheets(folder: string): Promise<void> {
    const ending = folder.endsWith(UNFINISHED) ? folder : folder + UNFINISHED;
    if (ending !== folder) {
      await this.#disk.removeFolder(ending);
      await this.#disk.rename(folder, ending);
    }
    await this.#disk.removeFolder(ending);
  }

  #harvest(importId: string): string {
    return join(this.layout.harvests, importId + HARVEST);
  }
}

async function holds(bytes: Uint8Array, content: Uint8Array): Promise<boolean> {
  try {
    return (await unpacked(bytes)).equals(content);
  } catch {
    return false;
  }
}
