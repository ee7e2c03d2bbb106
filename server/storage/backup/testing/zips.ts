import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

import { ZipFile } from 'yazl';

import type { Manifest } from '../manifest.js';
import { BACKUP_FORMAT, MANIFEST } from '../manifest.js';

export interface ZipPart {
  readonly path: string;
  readonly content: string | Buffer;
  /** Of Unix, with the kind of file. */
  readonly mode?: number;
}

/** A zip of these, as any program could write it. */
export async function zipOf(parts: readonly ZipPart[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, content, mode = 0o100600 } of parts) {
    zip.addBuffer(Buffer.from(content), path, { mode });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** What says of these that they are a copy. */
export function manifestOf(
  parts: readonly ZipPart[],
  change: Partial<Manifest> & Record<string, unknown> = {},
): ZipPart {
  const manifest: Manifest = {
    format: 'accueil-onthaal backup',
    formatVersion: BACKUP_FORMAT,
    version: '1.2.3',
    madeAt: 1_772_445_600_000,
    kind: 'lasting',
    leftOut: [],
    files: parts.map(({ path, content }) => ({
      path,
      bytes: Buffer.from(content).length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  };
  return { path: MANIFEST, content: JSON.stringify({ ...manifest, ...change }) };
}

/** A whole copy of these, in a file. */
export async function copyOf(
  file: string,
  parts: readonly ZipPart[],
  change: Partial<Manifest> & Record<string, unknown> = {},
): Promise<string> {
  await writeFile(file, await zipOf([...parts, manifestOf(parts, change)]));
  return file;
}
