import { crc32 } from 'node:zlib';

/**
 * One line of a journal: `{"crc":"…","bytes":N,"data":…}` and a newline. `crc` is the CRC-32 of the
 * data's N bytes of JSON. The length makes a torn line (shorter than it says) differ from a damaged
 * one (as long as it says, or longer).
 */
export type Line =
  | { readonly kind: 'whole'; readonly data: unknown; readonly length: number }
  | { readonly kind: 'torn' }
  | { readonly kind: 'damaged'; readonly reason: string };

const START = /^\{"crc":"([0-9a-f]{8})","bytes":([1-9]\d{0,8}),"data":/;
/** No start of a line is longer: crc, nine digits and the words around them. */
const LONGEST_START = 44;
const CLOSING_BRACE = 0x7d;

export function encodeLine(data: unknown): string {
  const json = JSON.stringify(data);
  return `{"crc":"${checksum(json)}","bytes":${Buffer.byteLength(json)},"data":${json}}\n`;
}

/** @param line its bytes without the newline that ended it */
export function decodeEndedLine(line: Buffer): Line {
  const start = startOf(line);
  if (start === undefined) return damaged('this is not a line of a journal');
  if (line.length !== start.wholeLength) {
    return damaged(`the line says ${start.wholeLength} bytes and has ${line.length}`);
  }
  return decodeWhole(line, start);
}

/**
 * What follows the last newline. A write cut short leaves a beginning of its line, or that and zeros
 * (space the file was given but whose content never came). Anything else could have been kept for
 * good and damaged since, so it counts as damage.
 */
export function decodeTail(tail: Buffer): Line {
  const written = withoutZeros(tail);
  const start = startOf(written);
  if (start === undefined) {
    return written.length <= LONGEST_START
      ? { kind: 'torn' }
      : damaged('the last line is neither whole nor torn');
  }
  if (written.length < start.wholeLength) return { kind: 'torn' };
  if (written.length > start.wholeLength) {
    return damaged('the last line goes on after its end');
  }
  return decodeWhole(written, start);
}

interface Start {
  readonly crc: string;
  readonly dataAt: number;
  /** Without the newline. */
  readonly wholeLength: number;
}

function startOf(line: Buffer): Start | undefined {
  const match = START.exec(line.toString('latin1', 0, LONGEST_START));
  const [text, crc, bytes] = match ?? [];
  if (text === undefined || crc === undefined || bytes === undefined) return undefined;
  return { crc, dataAt: text.length, wholeLength: text.length + Number(bytes) + 1 };
}

function decodeWhole(line: Buffer, { crc, dataAt, wholeLength }: Start): Line {
  const json = line.subarray(dataAt, wholeLength - 1);
  if (checksum(json) !== crc || line[wholeLength - 1] !== CLOSING_BRACE) {
    return damaged('its checksum does not match');
  }
  try {
    return { kind: 'whole', data: JSON.parse(json.toString('utf8')), length: wholeLength };
  } catch {
    return damaged('its checksum matches but it is not JSON');
  }
}

function withoutZeros(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}

/** CRC-32, eight hexadecimal digits. */
export function checksum(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(8, '0');
}

function damaged(reason: string): Line {
  return { kind: 'damaged', reason };
}
