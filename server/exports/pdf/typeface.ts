import { inflateSync } from 'node:zlib';

const WOFF = 0x77_4f_46_46;
/** Bytes. */
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly content: Buffer;
}

/**
 * A web typeface unpacked to what it was made of (W3C, WOFF File Format 1.0). The PDF's writer reads WOFF too,
 * but unpacks a table again each time it looks into it, which takes seconds for a report.
 * @throws Error where it is no WOFF
 */
export function unpackedWoff(woff: Buffer): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== WOFF)
    throw new Error('not a WOFF file');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_table, at) =>
    tableAt(woff, WOFF_HEADER + at * WOFF_ENTRY),
  );
  return Buffer.concat([
    headerOf(woff.readUInt32BE(4), count),
    ...directoryOf(tables),
    ...tables.map(({ content }) => padded(content)),
  ]);
}

function tableAt(woff: Buffer, entry: number): Table {
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const content = woff.subarray(offset, offset + packed);
  return {
    tag: woff.readUInt32BE(entry),
    checksum: woff.readUInt32BE(entry + 16),
    // what would not become smaller is kept as it is
    content: packed < length ? inflateSync(content) : content,
  };
}

/** @param flavour TrueType or CFF outlines */
function headerOf(flavour: number, count: number): Buffer {
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(SFNT_HEADER);
  header.writeUInt32BE(flavour, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(2 ** power * SFNT_ENTRY, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE((count - 2 ** power) * SFNT_ENTRY, 10);
  return header;
}

function directoryOf(tables: readonly Table[]): Buffer[] {
  let offset = SFNT_HEADER + tables.length * SFNT_ENTRY;
  return tables.map(({ tag, checksum, content }) => {
    const entry = Buffer.alloc(SFNT_ENTRY);
    entry.writeUInt32BE(tag, 0);
    entry.writeUInt32BE(checksum, 4);
    entry.writeUInt32BE(offset, 8);
    entry.writeUInt32BE(content.length, 12);
    offset += padded(content).length;
    return entry;
  });
}

/** Every table begins at a multiple of four. */
function padded(content: Buffer): Buffer {
  return Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
}
