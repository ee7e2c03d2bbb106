import { inflateSync } from 'node:zlib';

import { fromBufferPromise } from 'yauzl';

import { dataFiles } from '../harness/data-files.js';

/** A file or a part of one, as bytes in latin1: no byte is lost or joined. */
export interface Piece {
  /** Where it is from: `statistics/2026/2026-03-02.json`, `backup.zip › settings.json`. */
  readonly from: string;
  readonly text: string;
}

const ZIP = 'PK\u0003\u0004';

/** All files below a folder, zips and the streams of PDFs opened. */
export async function piecesOf(root: string): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const file of await dataFiles(root)) pieces.push(...(await opened(file.path, file.bytes)));
  return pieces;
}

/** The piece itself and, where it is packed, what is in it. */
export async function opened(from: string, bytes: Buffer): Promise<readonly Piece[]> {
  const text = bytes.toString('latin1');
  if (text.startsWith(ZIP)) return [{ from, text }, ...(await unzipped(from, bytes))];
  if (text.startsWith('%PDF')) return [{ from, text }, ...inflated(from, text)];
  return [{ from, text }];
}

async function unzipped(from: string, bytes: Buffer): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    pieces.push(...(await opened(`${from} › ${entry.fileName}`, Buffer.concat(parts))));
  }
  return pieces;
}

function inflated(from: string, pdf: string): readonly Piece[] {
  return [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, stream = ''], at) => {
      try {
        const text = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
        return [{ from: `${from} › stream ${at}`, text }];
      } catch {
        // not packed: the piece itself has it
        return [];
      }
    },
  );
}

/**
 * Which of the values stand in which piece. Values are looked for by their first 8 signs first, so that a
 * year of them is found in one walk over the bytes.
 * @param values each of 8 signs and more @returns `value in from`
 */
export function foundIn(pieces: readonly Piece[], values: Iterable<string>): readonly string[] {
  const byStart = new Map<string, string[]>();
  for (const value of values) {
    if (value.length < START) throw new Error(`too short to be looked for: ${value.length} signs`);
    const start = value.slice(0, START);
    byStart.set(start, [...(byStart.get(start) ?? []), value]);
  }
  return pieces.flatMap(({ from, text }) => {
    const found: string[] = [];
    for (let at = 0; at + START <= text.length; at += 1) {
      for (const value of byStart.get(text.slice(at, at + START)) ?? []) {
        if (text.startsWith(value, at)) found.push(`${value} in ${from}`);
      }
    }
    return found;
  });
}

const START = 8;
