import { SHORT_CODE_ALPHABET, SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';

import type { Piece } from './every-byte.js';

const START = 8;
const A_CODE = new RegExp(`^[${SHORT_CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}$`);
const LETTER = /[A-Z]/;
const DIGIT = /[0-9]/;
/**
 * A code is looked for as a word. Without that, six signs come up by chance in the random texts that a year
 * writes (ids, hashes, packed bytes), which are far longer. What is left are words and numbers: see `isClear`.
 */
const WORDS = new RegExp(
  `(?<![A-Za-z0-9_-])[${SHORT_CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}(?![A-Za-z0-9_-])`,
  'g',
);

/** Whether a code can be nothing else than a code: with letters and digits it is no word and no number. */
export function isClear(code: string): boolean {
  return A_CODE.test(code) && LETTER.test(code) && DIGIT.test(code);
}

/**
 * Which of the values stand in which piece. Values are looked for by their first 8 signs first, so that a
 * year of them is found in one walk over the bytes.
 * @param values each of 8 signs and more, or a clear short code @returns `value in from`
 * @throws where one is too short to be looked for
 */
export function foundIn(pieces: readonly Piece[], values: Iterable<string>): readonly string[] {
  const codes = new Set<string>();
  const byStart = new Map<string, string[]>();
  for (const value of values) {
    if (isClear(value)) codes.add(value);
    else if (value.length < START) throw new Error(`too short to be looked for: ${value}`);
    else {
      const start = value.slice(0, START);
      byStart.set(start, [...(byStart.get(start) ?? []), value]);
    }
  }
  return pieces.flatMap(({ from, text }) => {
    const found: string[] = [];
    for (let at = 0; at + START <= text.length; at += 1) {
      for (const value of byStart.get(text.slice(at, at + START)) ?? []) {
        if (text.startsWith(value, at)) found.push(`${value} in ${from}`);
      }
    }
    if (codes.size > 0) {
      for (const [word] of text.matchAll(WORDS))
        if (codes.has(word)) found.push(`${word} in ${from}`);
    }
    return found;
  });
}
