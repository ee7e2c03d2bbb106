import type { Random } from '../harness/random.js';
import { mutated } from './strange.js';

const PIECES = [
  '"',
  '",',
  '\n',
  '\r',
  '{',
  '}',
  ']',
  '[',
  '<',
  '</',
  '\\',
  '\0',
  ';',
  ',',
  '&',
  '<!--',
];
const LONG = 20_000;

/** A file with a few of its bytes, or of its parts, changed. */
export function damagedFile(file: Uint8Array, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(file);
  if (random.between(1, 3) === 1) bytes = rearranged(bytes, random);
  for (let times = random.between(1, 4); times > 0; times -= 1) bytes = changed(bytes, random);
  return bytes;
}

function changed(bytes: Buffer, random: Random): Buffer {
  const at = random.between(0, bytes.length);
  const to = Math.min(bytes.length, at + random.between(0, 40));
  const put = (piece: Uint8Array): Buffer =>
    Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(to)]);
  switch (random.between(1, 7)) {
    case 1: {
      const flipped = Buffer.from(bytes);
      if (at < bytes.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << random.between(0, 7));
      return flipped;
    }
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return put(Buffer.from(bytes.subarray(at, to).toString('latin1').repeat(30), 'latin1'));
    case 4:
      return put(Buffer.from(random.pick(PIECES)));
    case 5:
      return put(Buffer.from(Array.from({ length: 8 }, () => random.between(0, 255))));
    case 6:
      return put(Buffer.from(random.pick(PIECES).repeat(random.pick([5, 200, LONG]))));
    default:
      return put(Buffer.alloc(0));
  }
}

/** JSON by its values, any other text by its lines and cells; bytes that are no text stay. */
function rearranged(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('utf8');
  try {
    return Buffer.from(JSON.stringify(mutated(JSON.parse(text), random)) ?? '');
  } catch {
    return Buffer.from(text).equals(bytes) ? Buffer.from(mixedLines(text, random)) : bytes;
  }
}

function mixedLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const one = random.between(0, lines.length - 1);
  const other = random.between(0, lines.length - 1);
  const cells = (lines[one] ?? '').split(/[;,\t]/);
  switch (random.between(1, 4)) {
    case 1:
      return lines.with(one, lines[other] ?? '').join('\n');
    case 2:
      return lines.toSpliced(one, 1).join('\n');
    case 3:
      return lines.with(one, cells.toReversed().join(';')).join('\n');
    default:
      return [...lines, ...Array.from({ length: 300 }, () => lines[other])].join('\n');
  }
}
