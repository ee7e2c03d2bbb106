import type { Random } from '../../harness/random.js';

/** What may happen to a file while nobody looks. */
export interface Way {
  readonly name: string;
  /** `undefined`: this cannot happen to these bytes. */
  damage(bytes: Buffer, random: Random): Buffer | undefined;
}

const NEWLINE = 0x0a;
const SECTOR_BYTES = 512;

export const WAYS: readonly Way[] = [
  { name: 'wrong bits', damage: (bytes, random) => flipped(bytes, 0, bytes.length, random) },
  {
    name: 'wrong bits in the last line',
    damage(bytes, random) {
      const from = bytes.lastIndexOf(NEWLINE, -2) + 1;
      return from === 0 ? undefined : flipped(bytes, from, bytes.length, random);
    },
  },
  {
    name: 'cut off',
    damage: (bytes, random) =>
      bytes.length < 2 ? undefined : bytes.subarray(0, random.between(1, bytes.length - 1)),
  },
  {
    name: 'cut off in its last line',
    damage(bytes, random) {
      const from = bytes.lastIndexOf(NEWLINE, -2) + 1;
      if (from === 0) return undefined;
      return bytes.subarray(0, random.between(from, bytes.length - 2));
    },
  },
  { name: 'emptied', damage: (bytes) => (bytes.length === 0 ? undefined : Buffer.alloc(0)) },
  {
    name: 'filled with zeros',
    damage: (bytes) => (bytes.length === 0 ? undefined : Buffer.alloc(bytes.length)),
  },
  {
    name: 'a sector of zeros',
    damage(bytes, random) {
      const sector = random.between(0, Math.floor((bytes.length - 1) / SECTOR_BYTES));
      const from = sector * SECTOR_BYTES;
      if (bytes.length === 0) return undefined;
      return Buffer.from(bytes).fill(0, from, Math.min(from + SECTOR_BYTES, bytes.length));
    },
  },
  {
    name: 'a line doubled',
    damage(bytes, random) {
      const lines = bytes.toString('latin1').split(/(?<=\n)/);
      if (lines.length < 2) return undefined;
      const at = random.between(0, lines.length - 1);
      return Buffer.from(lines.toSpliced(at, 0, lines[at] ?? '').join(''), 'latin1');
    },
  },
];

/** One to four wrong bits, no two the same. */
function flipped(bytes: Buffer, from: number, to: number, random: Random): Buffer | undefined {
  if (to <= from) return undefined;
  const bits = new Set<number>();
  for (let count = random.between(1, 4); count > 0; count -= 1) {
    bits.add(random.between(from * 8, to * 8 - 1));
  }
  const damaged = Buffer.from(bytes);
  for (const bit of bits)
    damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return damaged;
}
