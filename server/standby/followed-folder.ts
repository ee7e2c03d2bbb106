import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { BackupPart } from '../storage/backup/collect.js';
import type { AppendFile, Disk } from '../storage/disk.js';
import { MARK } from '../storage/count-mark.js';
import { COPY } from '../storage/json-file.js';
import { replaceFile } from '../storage/replace-file.js';
import { FolderLook, grows } from './folder-look.js';
import type { Frame, Have } from './frames.js';
import { FeedBroken, sha256 } from './frames.js';

const NEWLINE = 0x0a;
/** It only spares time at a start: no document is kept twice for that. */
const WITHOUT_COPY = 'documents/snapshot.json';

type FileFrame = Extract<Frame, { frame: 'file' }>;

/**
 * The data folder of a standby: what a primary sends is put in it with the care with which it was written
 * there. Whatever instant it ends at, the folder is one that a server can start on.
 */
export class FollowedFolder {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #parts: readonly BackupPart[];
  /** Journals that are written, and how long they are. */
  readonly #open = new Map<string, { readonly file: AppendFile; length: number }>();
  readonly #folders = new Set<string>();

  constructor(root: string, disk: Disk, parts: readonly BackupPart[]) {
    this.#root = root;
    this.#disk = disk;
    this.#parts = parts;
  }

  /** What is there already; what was torn when this ended is cut off, or taken away. */
  async have(): Promise<Have['files']> {
    await this.close();
    await this.#removeUnfinished();
    const files: Have['files'] = [];
    const paths = await new FolderLook(this.#root, this.#parts).paths();
    for (const path of paths.keys()) {
      const bytes = await this.#disk.read(this.#place(path));
      // there is only its copy: it is sent again
      if (bytes === undefined) files.push({ path, sha256: '' });
      else if (!grows(path)) files.push({ path, sha256: sha256(bytes) });
      else {
        const lines = bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1);
        if (lines.length < bytes.length) await this.#cut(path, lines.length);
        files.push({ path, length: lines.length, sha256: sha256(lines) });
      }
    }
    return files;
  }

  /** Durable when it resolves. @throws FeedBroken, StorageUnavailable, and what the disk throws */
  async put({ path, from, content }: FileFrame): Promise<void> {
    if (!this.#isFollowed(path)) {
      throw new FeedBroken(`${path} is no file of a data folder`);
    }
    const file = this.#place(path);
    await this.#makeFolder(dirname(file));
    if (from !== undefined) {
      await this.#append(path, content, from);
      return;
    }
    await this.#letGo(path);
    // it speaks of the journal that was here
    if (grows(path)) await this.#disk.remove(file + MARK);
    await replaceFile(this.#disk, file, content);
    if (path.endsWith('.json') && path !== WITHOUT_COPY) {
      await replaceFile(this.#disk, file + COPY, content);
    }
  }

  /** With all that lies beside it, also what a repair has kept; what a file was replaced by came before. */
  async remove(paths: readonly string[]): Promise<void> {
    const folders = new Set<string>();
    for (const path of paths) {
      if (!this.#isFollowed(path)) continue;
      await this.#letGo(path);
      const file = this.#place(path);
      folders.add(dirname(file));
      for (const name of await this.#disk.list(dirname(file))) {
        if (name.startsWith(`${basename(file)}.`))
          await this.#disk.remove(join(dirname(file), name));
      }
      await this.#disk.remove(file);
    }
    for (const folder of folders) await this.#disk.syncFolder(folder);
  }

  /** Bytes of these journals that are here. */
  lengths(paths: readonly string[]): number {
    return paths.reduce((sum, path) => {
      if (!this.#isFollowed(path)) return sum;
      const known = this.#open.get(path)?.length;
      return sum + (known ?? statSync(this.#place(path), { throwIfNoEntry: false })?.size ?? 0);
    }, 0);
  }

  async close(): Promise<void> {
    for (const path of this.#open.keys()) await this.#letGo(path);
  }

  async #append(path: string, content: Buffer, from: number): Promise<void> {
    if (!grows(path)) throw new FeedBroken(`${path} does not grow`);
    let open = this.#open.get(path);
    if (open === undefined) {
      const file = await this.#disk.openForAppend(this.#place(path));
      open = { file, length: file.size };
      this.#open.set(path, open);
    }
    if (open.length !== from) throw new FeedBroken(`${path} does not go on where it ends here`);
    try {
      await open.file.write(content, from);
    } catch (error) {
      // what is there now is looked at again before the next line is asked for
      await this.#letGo(path);
      throw error;
    }
    open.length += content.length;
  }

  async #cut(path: string, length: number): Promise<void> {
    const file = await this.#disk.openForAppend(this.#place(path));
    try {
      await file.truncate(length);
    } finally {
      await file.close();
    }
  }

  async #letGo(path: string): Promise<void> {
    const open = this.#open.get(path);
    this.#open.delete(path);
    await open?.file.close();
  }

  /** A file that was never put in its place may be deleted there meanwhile: then nobody would name it again. */
  async #removeUnfinished(): Promise<void> {
    for (const folder of new Set(this.#parts.map((part) => part.folder))) {
      const names = await this.#disk.list(this.#place(folder));
      const inner = names.filter((name) => !name.includes('.')).map((name) => `${folder}/${name}`);
      for (const each of [folder, ...inner]) {
        for (const name of await this.#disk.list(this.#place(each))) {
          const path = `${each}/${name}`;
          const of = path.replace(/(?:\.bak)?\.tmp$/, '');
          if (of !== path && this.#isFollowed(of)) await this.#disk.remove(this.#place(path));
        }
      }
    }
  }

  #isFollowed(path: string): boolean {
    return this.#parts.some((part) => part.path.test(path));
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return;
    await this.#disk.makeFolder(folder);
    this.#folders.add(folder);
  }

  #place(path: string): string {
    return join(this.#root, ...path.split('/'));
  }
}

/** Whether a folder holds anything but what a standby itself puts there. */
export async function isUnused(root: string): Promise<boolean> {
  const names = await readdir(root);
  return names.every((name) => /^server-[0-9a-f]{12}\.sock$/.test(name));
}
