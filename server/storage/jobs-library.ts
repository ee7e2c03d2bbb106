import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { StorageUnavailable } from '../application/ports.js';
import type { Disk } from './disk.js';
import { errorCode } from './disk.js';
import type { SmallFile } from './content-hash.js';
import { hashOf, hashOfFiles } from './content-hash.js';
import { DataFolderInUse, holdFolder } from './folder-hold.js';
import type { JobsLayout } from './jobs-layout.js';
import { jobsLayout } from './jobs-layout.js';
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
/** Told what could not be removed: its file, and the system's reason. */
export type NotSwept = (file: string, reason: string) => void;

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
   * @throws StorageUnavailable
   */
  async hold(): Promise<(() => Promise<void>) | undefined> {
    const { root, harvests, packages } = this.layout;
    try {
      for (const folder of [root, harvests, packages]) await this.#disk.makeFolder(folder);
      return await holdFolder(root);
    } catch (error) {
      if (error instanceof DataFolderInUse) return undefined;
      throw errorCode(error) === undefined ? error : documentUnavailable(error);
    }
  }

  /** @returns the hash of what it holds @throws StorageUnavailable */
  async writeHarvest(importId: string, harvest: object): Promise<string> {
    const content = Buffer.from(JSON.stringify(harvest));
    await replaceFile(this.#disk, this.#harvest(importId), await packed(content, STAYS));
    return hashOf(content);
  }

  /** What stays all the same is swept later. */
  async removeHarvest(importId: string): Promise<void> {
    await this.#disk.remove(this.#harvest(importId)).catch(() => undefined);
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
    const there = await this.#stored(name);
    if (there?.content.equals(content) === true) return there.size;
    const bytes = await packed(content, isDense ? STAYS : TRAVELS);
    await replaceFile(this.#disk, file, bytes);
    return bytes.length;
  }

  /** @returns whether the package is there and is what its hash says */
  async isWhole(name: string, hash: string): Promise<boolean> {
    const there = await this.#stored(name);
    return there !== undefined && hashOf(there.content) === hash;
  }

  /** @returns whether the folder is there, with these files and no others, each whole */
  async isWholeFolder(name: string, hash: string): Promise<boolean> {
    const stored = await this.#disk.list(join(this.layout.packages, name)).catch(() => []);
    const names = stored.map(withoutEnding);
    const files: SmallFile[] = [];
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = await Promise.all(
        names.slice(at, at + AT_ONCE).map(async (file) => {
          const content = (await this.#stored(join(name, file)))?.content;
          return content === undefined ? [] : [{ name: file, content }];
        }),
      );
      files.push(...some.flat());
    }
    return files.length === names.length && hashOfFiles(files) === hash;
  }

  async #has(name: string): Promise<boolean> {
    return (await this.#disk.list(this.layout.packages)).includes(name);
  }

  /**
   * Makes sure the folder is there, with these files and no others, each whole. It is there only when all of
   * them are; one that was damaged since is mended in its place.
   * @param told the share written, 0 to 1
   * @throws StorageUnavailable
   */
  async keepFolder(
    name: string,
    files: readonly SmallFile[],
    told: (share: number) => void,
  ): Promise<void> {
    if (await this.#has(name)) return this.#mendFolder(name, files, told);
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

  /**
   * Removes harvests that no longer count, and what a process that was killed has left half written.
   * What cannot be removed is told and stays.
   */
  async sweepHarvests(kept: ReadonlySet<string>, notSwept: NotSwept): Promise<void> {
    await this.#sweep(this.layout.harvests, notSwept, async (file, name) => {
      const isKept = name.endsWith(HARVEST) && kept.has(name.slice(0, -HARVEST.length));
      if (!isKept) await this.#disk.remove(file);
    });
  }

  /**
   * The same of packages, which can be made again.
   * @param kept names of files, `directory-<hash>.json`, and of folders, `sheets-<hash>`
   */
  async sweepPackages(kept: ReadonlySet<string>, notSwept: NotSwept): Promise<void> {
    await this.#sweep(this.layout.packages, notSwept, async (file, name) => {
      if (kept.has(name) || kept.has(withoutEnding(name))) return;
      if (name.startsWith(SHEETS)) await this.#removeSheets(file);
      else await this.#disk.remove(file);
    });
  }

  async #sweep(
    folder: string,
    notSwept: NotSwept,
    one: (file: string, name: string) => Promise<void>,
  ): Promise<void> {
    for (const name of await this.#disk.list(folder).catch(() => [])) {
      try {
        await one(join(folder, name), name);
      } catch (error) {
        notSwept(`${basename(folder)}/${name}`, `it cannot be removed: ${String(error)}`);
      }
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

  async #mendFolder(
    name: string,
    files: readonly SmallFile[],
    told: (share: number) => void,
  ): Promise<void> {
    const folder = join(this.layout.packages, name);
    for (const [at, file] of files.entries()) {
      await this.keepPackage(join(name, file.name), file.content);
      if (at % AT_ONCE === 0) told(at / files.length);
    }
    const known = new Set(files.map((file) => file.name + ENDING));
    try {
      for (const one of await this.#disk.list(folder)) {
        if (!known.has(one)) await this.#disk.remove(join(folder, one));
      }
    } catch (error) {
      throw documentUnavailable(error);
    }
  }

  /** @returns what a package holds, and its bytes as it travels; `undefined` where it is missing or damaged */
  async #stored(name: string): Promise<{ content: Buffer; size: number } | undefined> {
    try {
      const bytes = await this.#disk.read(join(this.layout.packages, name + ENDING));
      return bytes && { content: await unpacked(bytes), size: bytes.length };
    } catch {
      return undefined;
    }
  }

  #harvest(importId: string): string {
    return join(this.layout.harvests, importId + HARVEST);
  }
}

function withoutEnding(name: string): string {
  return name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : name;
}
