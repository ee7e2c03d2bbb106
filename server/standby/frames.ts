import { createHash } from 'node:crypto';

import { z } from 'zod';

/**
 * What a primary sends, one after the other: a line of JSON, and behind it the bytes that it announces.
 * A round is told at its end; what came in it is then all there was.
 */
const headerSchema = z.discriminatedUnion('frame', [
  z.strictObject({
    frame: z.literal('hello'),
    format: z.number().int(),
    centre: z.string().max(40),
    epoch: z.number().int().min(0),
    /** Of its data folder (`storage/data-format.ts`). */
    data: z.number().int().min(1),
    version: z.string().max(40),
  }),
  z.strictObject({
    frame: z.literal('file'),
    path: z.string().max(200),
    /** From which byte on; absent: this is the whole file. */
    from: z.number().int().min(1).exactOptional(),
    bytes: z
      .number()
      .int()
      .min(0)
      .max(1024 ** 3),
    sha256: z.string(),
  }),
  z.strictObject({ frame: z.literal('gone'), paths: z.array(z.string().max(200)).max(100_000) }),
  z.strictObject({
    frame: z.literal('round'),
    /** The primary's clock, ms. */
    at: z.number(),
    /** Durable bytes of the journals that are written now. */
    journals: z.record(z.string().max(200), z.number().int().min(0)),
  }),
  z.strictObject({ frame: z.literal('end'), why: z.enum(['stopped', 'handed-over']) }),
]);

export type Header = z.infer<typeof headerSchema>;
export type Frame = Header & { readonly content: Buffer };

/** Raise it when an older standby could misread what is sent. */
export const FEED_FORMAT = 1;

/** What came is not what a primary sends. */
export class FeedBroken extends Error {
  override readonly name = 'FeedBroken';
}

export function lineOf(header: Header): Buffer {
  return Buffer.from(`${JSON.stringify(header)}\n`);
}

export function fileFrame(path: string, content: Buffer, from?: number): Buffer[] {
  const header: Header = {
    frame: 'file',
    path,
    ...(from !== undefined && { from }),
    bytes: content.length,
    sha256: sha256(content),
  };
  return [lineOf(header), content];
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

const NEWLINE = 0x0a;
const LONGEST_LINE = 32 * 1024 ** 2;

/** @throws FeedBroken, and what the source throws */
export async function* framesIn(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  /** @returns whether there is more */
  async function more(): Promise<boolean> {
    const next = await pieces.next();
    if (next.done === true) return false;
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value]);
    return true;
  }

  async function bytesOf(length: number): Promise<Buffer> {
    const parts = [held.subarray(0, length)];
    let missing = length - parts.reduce((sum, part) => sum + part.length, 0);
    held = held.subarray(length - missing);
    while (missing > 0) {
      if (!(await more())) throw new FeedBroken('it breaks off in a file');
      const part = held.subarray(0, missing);
      held = held.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  for (;;) {
    let end = held.indexOf(NEWLINE);
    while (end === -1) {
      if (held.length > LONGEST_LINE) throw new FeedBroken('a line is too long');
      if (!(await more())) return;
      end = held.indexOf(NEWLINE);
    }
    const header = headerIn(held.toString('utf8', 0, end));
    held = held.subarray(end + 1);
    const content = await bytesOf(header.frame === 'file' ? header.bytes : 0);
    if (header.frame === 'file' && sha256(content) !== header.sha256) {
      throw new FeedBroken(`${header.path} did not arrive as it was sent`);
    }
    yield { ...header, content };
  }
}

function headerIn(line: string): Header {
  try {
    return headerSchema.parse(JSON.parse(line));
  } catch {
    throw new FeedBroken('a line is not of this feed');
  }
}

/** What a standby has already, told when it begins to follow. */
export const haveSchema = z.strictObject({
  files: z
    .array(
      z.strictObject({
        path: z.string().max(200),
        /** Of a file that grows: so many bytes of it. */
        length: z.number().int().min(0).exactOptional(),
        sha256: z.string().max(64),
      }),
    )
    .max(200_000),
  /** Where it would serve; absent: nobody knows. */
  serves: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .exactOptional(),
});
export type Have = z.infer<typeof haveSchema>;
