import { MOST_FILE_BYTES } from '#protocol/jobs/vocabulary.js';

import type { ImportInput } from './import-input.js';
import type { Notes } from './notes.js';
import { Unreadable } from './unreadable.js';

const PIECE_BYTES = 128 * 1024;

/**
 * The text of a file, piece by piece. UTF-8 alone, with or without a byte order mark: guessing another
 * encoding would bring wrong letters into names without anyone noticing.
 * @throws {Unreadable} `file-empty`, `file-too-large`, `not-utf8`, `broken-file`
 */
export async function* textOf(input: ImportInput, notes: Notes): AsyncGenerator<string> {
  const { name } = input;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const piece of pieces(input)) {
    bytes += piece.length;
    if (bytes > MOST_FILE_BYTES) throw new Unreadable('file-too-large', name);
    notes.readOn(piece.length);
    const text = decoded(() => decoder.decode(piece, { stream: true }), 'not-utf8', name);
    // UTF-16 without a mark is valid UTF-8, every second letter being a zero
    if (text.includes('\0')) throw new Unreadable('not-utf8', name);
    if (text !== '') yield text;
  }
  if (bytes === 0) throw new Unreadable('file-empty', name);
  const rest = decoded(() => decoder.decode(), 'broken-file', name);
  if (rest !== '') yield rest;
}

/** Small ones, so that nobody after this need hold a whole file. */
async function* pieces(input: ImportInput): AsyncGenerator<Uint8Array> {
  for await (const bytes of input.open()) {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES)
      yield bytes.subarray(at, at + PIECE_BYTES);
  }
}

function decoded(decode: () => string, fault: 'not-utf8' | 'broken-file', file: string): string {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Unreadable(fault, file);
    throw error;
  }
}
