import { gunzipSync, inflateSync } from 'node:zlib';

import { fromBufferPromise } from 'yauzl';

import { dataFiles } from '../harness/data-files.js';
import { textsOf } from './pdf-text.js';

/** A file or a part of one, as bytes in latin1: no byte is lost or joined. */
export interface Piece {
  /** Where it is from: `statistics/2026/2026-03-02.json`, `backup.zip › settings.json`. */
  readonly from: string;
  readonly text: string;
}

const ZIP = 'PK\u0003\u0004';
const GZIP = '\u001f\u008b\u0008';

/** All files below a folder; zips, gzips and PDFs opened. */
export async function piecesOf(root: string): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const file of await dataFiles(root)) pieces.push(...(await opened(file.path, file.bytes)));
  return pieces;
}

/** The piece itself and, where it is packed, what is in it. */
export async function opened(from: string, bytes: Buffer): Promise<readonly Piece[]> {
  const text = bytes.toString('latin1');
  const piece = { from, text };
  // A running server may have written half of it.
  if (from.endsWith('.tmp')) return [piece];
  if (text.startsWith(ZIP)) return [piece, ...(await unzipped(from, bytes))];
  if (text.startsWith(GZIP)) return [piece, ...(await opened(`${from} › gz`, gunzipSync(bytes)))];
  if (text.startsWith('%PDF')) return [piece, ...readPdf(from, text)];
  return [piece];
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

/** Its streams, and the texts that its pages show. */
function readPdf(from: string, pdf: string): readonly Piece[] {
  const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, stream = '']) => {
      try {
        return [inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')];
      } catch {
        // not packed: the piece itself has it
        return [];
      }
    },
  );
  return [
    ...streams.map((text, at) => ({ from: `${from} › stream ${at}`, text })),
    ...textsOf(streams).map((text, at) => ({ from: `${from} › text ${at}`, text })),
  ];
}
