import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { MOST_FILE_BYTES } from '#protocol/jobs/vocabulary.js';

import { isHidden } from './hidden-files.js';
import type { ImportInput } from './import-input.js';
import { MOST_BYTES, MOST_FILES } from './import-input.js';
import type { Refused } from './unreadable.js';
import { refusedBy, Unreadable } from './unreadable.js';
import { isZip, zipInputs } from './zip-inputs.js';

/** Folders inside folders that are looked into. */
const MOST_DEPTH = 3;

export type FoundInputs = { readonly ok: true; readonly inputs: readonly ImportInput[] } | Refused;

/**
 * What stands at a path: a file, the files of a zip, or those of a folder, of its folders and of the zips in
 * it, by name. Links are not followed out of a folder.
 * @returns `file-missing`, `file-empty` (an empty folder or zip, too), `file-too-large` or `broken-file`
 */
export async function inputsAt(path: string): Promise<FoundInputs> {
  return found(async () => {
    const name = basename(path);
    const there = await orMissing(name, () => stat(path));
    if (there.isFile()) return fileInputs(path, name, there.size);
    if (!there.isDirectory()) throw new Unreadable('file-missing', name);
    return folderInputs(path, name);
  });
}

/**
 * What was fetched or handed over in memory: a file, or the files of a zip.
 * @param name without folder
 */
export async function inputsOf(name: string, bytes: Uint8Array): Promise<FoundInputs> {
  return found(async () => {
    if (isZip(bytes))
      return zipInputs(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    async function* all() {
      yield bytes;
    }
    return [{ name, path: name, size: bytes.length, open: all }];
  });
}

async function found(look: () => Promise<ImportInput[]>): Promise<FoundInputs> {
  try {
    const inputs = await look();
    if (inputs.length === 0) throw new Unreadable('file-empty');
    const bytes = inputs.reduce((sum, { size }) => sum + size, 0);
    const tooLarge = inputs.find(({ size }) => size > MOST_FILE_BYTES);
    if (inputs.length > MOST_FILES || bytes > MOST_BYTES || tooLarge !== undefined) {
      throw new Unreadable('file-too-large', tooLarge?.name);
    }
    return { ok: true, inputs };
  } catch (error) {
    return refusedBy(error);
  }
}

async function folderInputs(folder: string, name: string): Promise<ImportInput[]> {
  const inputs: ImportInput[] = [];
  const look = async (inFolder: string, below: string, depth: number) => {
    const entries = await orMissing(name, () => readdir(inFolder, { withFileTypes: true }));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(inFolder, entry.name);
      const shown = `${below}/${entry.name}`;
      if (inputs.length > MOST_FILES || isHidden(shown)) continue;
      if (entry.isDirectory() && depth < MOST_DEPTH) await look(path, shown, depth + 1);
      if (!entry.isFile()) continue;
      const { size } = await orMissing(entry.name, () => stat(path));
      inputs.push(...(await fileInputs(path, shown, size)));
    }
  };
  await look(folder, name, 0);
  return inputs;
}

async function fileInputs(path: string, shown: string, size: number): Promise<ImportInput[]> {
  const name = basename(path);
  const start = await orMissing(name, () => firstBytes(path));
  if (isZip(start)) return zipInputs(name, path);
  return [{ name, path: shown, size, open: () => bytesOf(path, name) }];
}

async function* bytesOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of createReadStream(path)) yield bytes as Buffer;
  } catch (error) {
    throw asMissing(error, name);
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function orMissing<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asMissing(error, name);
  }
}

/** A disk that cannot give a file has none, as far as an import is concerned. */
function asMissing(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  return new Unreadable('file-missing', file);
}
