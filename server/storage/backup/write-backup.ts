import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import type { Manifest, ManifestFile } from './manifest.js';
import { BACKUP_FORMAT, MANIFEST } from './manifest.js';

/** One file of a copy. */
export interface BackupEntry {
  /** In the data folder, with `/`. */
  readonly path: string;
  /** Its bytes, read when its turn comes. */
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * A copy as a zip, made while it is read: one file after the other, as fast as the reader takes them, none
 * of it kept. The manifest comes last. Where the reader stops, so does the making.
 * @param made `leftOut` may still grow while the entries are read
 * @throws what reading an entry throws: the zip is then without an end, and no copy
 */
export async function* writeBackup(
  entries: AsyncIterable<BackupEntry>,
  made: Pick<Manifest, 'madeAt' | 'version' | 'kind' | 'leftOut'>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream, { objectMode: false });
  const options = { mtime: new Date(made.madeAt), mode: 0o100600 };
  let stopped = false;
  const open = new Set<Readable>();

  async function fill(): Promise<void> {
    const files: ManifestFile[] = [];
    for await (const { path, content } of entries) {
      if (stopped) return;
      const hash = createHash('sha256');
      let bytes = 0;
      const source = Readable.from(
        (async function* () {
          for await (const piece of content) {
            hash.update(piece);
            bytes += piece.length;
            yield piece;
          }
        })(),
        { objectMode: false },
      );
      open.add(source);
      if (content instanceof Readable) open.add(content);
      zip.addReadStream(source, path, options);
      // rejects where it could not be read
      await once(source, 'close');
      if (stopped) return;
      open.clear();
      files.push({ path, bytes, sha256: hash.digest('hex') });
    }
    const manifest: Manifest = {
      format: 'accueil-onthaal backup',
      formatVersion: BACKUP_FORMAT,
      ...made,
      files,
    };
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), MANIFEST, options);
    zip.end();
  }

  function breakOff(error: Error): void {
    // who waits for its next piece waits in this one
    if (zip.outputStream instanceof Readable) zip.outputStream.destroy(error);
    output.destroy(error);
  }
  zip.on('error', breakOff);
  const filling = fill().catch((error: unknown) => {
    breakOff(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const bytes of output) yield bytes as Uint8Array;
  } finally {
    stopped = true;
    for (const stream of open) stream.destroy();
    output.destroy();
    await filling;
  }
}
