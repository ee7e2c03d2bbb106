import { posix } from 'node:path';

import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise, openPromise } from 'yauzl';
import { MOST_FILE_BYTES } from '#protocol/jobs/vocabulary.js';

import type { ImportInput } from './import-input.js';
import { MOST_BYTES, MOST_FILES } from './import-input.js';
import { isHidden } from './hidden-files.js';
import { Unreadable } from './unreadable.js';

/** Names are checked by yauzl: none that leads out of its folder. Sizes are, too, while unpacking. */
const OPTIONS = { autoClose: false, strictFileNames: true, validateEntrySizes: true };

/** Bytes that a zip begins with, an empty one included. */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5);
}

/**
 * The files inside a zip; a zip inside it is not opened. Nothing is unpacked to the disk.
 * @param name without folder
 * @param source a path or the bytes
 * @throws {Unreadable} `broken-file`, `file-too-large`
 */
export async function zipInputs(name: string, source: string | Buffer): Promise<ImportInput[]> {
  const inputs: ImportInput[] = [];
  let bytes = 0;
  const zip = await opened(name, source);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || isHidden(entry.fileName)) continue;
      bytes += entry.uncompressedSize;
      const isTooMuch = inputs.length === MOST_FILES || bytes > MOST_BYTES;
      if (isTooMuch || entry.uncompressedSize > MOST_FILE_BYTES) {
        throw new Unreadable('file-too-large', name);
      }
      inputs.push({
        name: posix.basename(entry.fileName),
        path: `${name}/${entry.fileName}`,
        size: entry.uncompressedSize,
        open: () => unpacked(name, source, entry),
      });
    }
  } catch (error) {
    throw asBroken(error, name);
  } finally {
    zip.close();
  }
  return inputs;
}

async function* unpacked(
  zipName: string,
  source: string | Buffer,
  entry: Entry,
): AsyncGenerator<Uint8Array> {
  const zip = await opened(zipName, source);
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const bytes of stream) yield bytes as Buffer;
  } catch (error) {
    throw asBroken(error, posix.basename(entry.fileName));
  } finally {
    zip.close();
  }
}

async function opened(name: string, source: string | Buffer): Promise<ZipFile> {
  try {
    const zip = await (typeof source === 'string'
      ? openPromise(source, OPTIONS)
      : fromBufferPromise(source, OPTIONS));
    // one that comes when nobody reads any more must not end the process
    zip.on('error', () => undefined);
    return zip;
  } catch (error) {
    throw asBroken(error, name);
  }
}

/** yauzl and zlib tell bad zips by plain errors without a code of their own. */
function asBroken(error: unknown, file: string): unknown {
  if (error instanceof Unreadable || !(error instanceof Error)) return error;
  const isGone = 'code' in error && error.code === 'ENOENT';
  return new Unreadable(isGone ? 'file-missing' : 'broken-file', file);
}
