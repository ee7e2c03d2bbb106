import { statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { BackupPart } from '../storage/backup/collect.js';
import { errorCode } from '../storage/disk.js';
import { COPY } from '../storage/json-file.js';

/** Files that only ever get longer, a line at a time; all others are replaced as a whole. */
const GROWING = /\.(?:jsonl|ndjson)$/;

export function grows(path: string): boolean {
  return GROWING.test(path);
}

/** A folder that was changed so shortly before it was listed may change again within the same tick of its clock, ms. */
const TICK_MS = 100;
const AT_ONCE = 64;

interface Listed {
  readonly changedAt: number;
  readonly settled: boolean;
  readonly files: ReadonlyMap<string, string>;
  readonly folders: readonly string[];
}

/**
 * What of a data folder is followed, and for each file a mark that is another one once it has changed.
 * Documents are replaced by renaming, which changes the time of their folder: only folders are looked at
 * again and again, not the thousands of files in them.
 */
export class FolderLook {
  readonly #root: string;
  readonly #parts: readonly BackupPart[];
  readonly #listed = new Map<string, Listed>();

  /** @param parts of which files are followed */
  constructor(root: string, parts: readonly BackupPart[]) {
    this.#root = root;
    this.#parts = parts;
  }

  /** Marks by path, with `/`. */
  async paths(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const folder of new Set(this.#parts.map((part) => part.folder))) {
      await this.#add(folder, found, true);
    }
    for (const path of found.keys()) {
      // they change without their folder
      if (grows(path)) found.set(path, markOf(join(this.#root, ...path.split('/'))) ?? 'gone');
    }
    return found;
  }

  partOf(path: string): BackupPart | undefined {
    return this.#parts.find((part) => part.path.test(path));
  }

  async #add(folder: string, found: Map<string, string>, deeper: boolean): Promise<void> {
    const { files, folders } = await this.#list(folder);
    for (const [path, mark] of files) found.set(path, mark);
    if (!deeper) return;
    for (const inner of folders) await this.#add(`${folder}/${inner}`, found, false);
  }

  async #list(folder: string): Promise<Listed> {
    const place = join(this.#root, ...folder.split('/'));
    const changedAt = statSync(place, { throwIfNoEntry: false })?.mtimeMs;
    if (changedAt === undefined) return NOTHING;
    const before = this.#listed.get(folder);
    if (before?.settled === true && before.changedAt === changedAt) return before;
    const settled = Date.now() - changedAt > TICK_MS;
    const names = await namesIn(place);
    const wanted = names.flatMap((name) => {
      const path = `${folder}/${name.endsWith(COPY) ? name.slice(0, -COPY.length) : name}`;
      return this.partOf(path) === undefined ? [] : [{ name, path }];
    });
    const files = new Map<string, string>();
    for (let start = 0; start < wanted.length; start += AT_ONCE) {
      const some = wanted.slice(start, start + AT_ONCE);
      const marks = await Promise.all(some.map(({ name }) => slowMarkOf(join(place, name))));
      for (const [index, { path }] of some.entries()) {
        const mark = marks[index];
        if (mark !== undefined) files.set(path, `${files.get(path) ?? ''} ${mark}`);
      }
    }
    const folders = names.filter((name) => !name.includes('.'));
    const listed = { changedAt, settled, files, folders };
    this.#listed.set(folder, listed);
    return listed;
  }
}

const NOTHING: Listed = { changedAt: 0, settled: false, files: new Map(), folders: [] };

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function slowMarkOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch((error: unknown) => {
    // only this says that it has gone: else the standby's good copy would be deleted for a bad disk
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
}

function markOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
}
