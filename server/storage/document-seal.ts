import { checksum } from './journal-line.js';

/** The JSON of a document is not as this program wrote it. Tells nothing of its content. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const BITS = 32;
const BLANKS = [0x20, 0x09, 0x0a, 0x0d];
/** What stands behind a document that was written by hand: a newline, if anything. */
const UNSEALED = 3;

/**
 * The CRC-32 of the text in 32 blanks, a space for 0 and a tab for 1, to stand behind it: JSON to every
 * reader, and one wrong bit in it is found though it may still be JSON and fit its schema
 * (docs/decisions/documents.md).
 */
export function sealOf(json: string): string {
  const bits = Number.parseInt(checksum(json), 16).toString(2).padStart(BITS, '0');
  return bits.replaceAll('0', ' ').replaceAll('1', '\t');
}

/**
 * What a document's bytes say. Without a seal, as by hand or by an older version, they are believed.
 * @throws SyntaxError where it is not JSON, SealBroken where the seal is not that of the text
 */
export function parseSealed(bytes: Buffer): unknown {
  let end = bytes.length;
  while (end > 0 && BLANKS.includes(bytes[end - 1] ?? 0)) end -= 1;
  const json = bytes.toString('utf8', 0, end);
  const value: unknown = JSON.parse(json);
  const behind = bytes.toString('latin1', end);
  if (behind.length <= UNSEALED) return value;
  if (behind.replaceAll('\n', '') !== sealOf(json)) {
    throw new SealBroken('its checksum does not match');
  }
  return value;
}
