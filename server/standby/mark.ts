import { join } from 'node:path';

import { z } from 'zod';

import type { Disk } from '../storage/disk.js';
import { replaceFile } from '../storage/replace-file.js';

/** In the data folder: what part it plays beside another one. None where no standby was ever used. */
export const MARK_FILE = 'standby.json';
const VERSION = 1;
/** Standbys of one centre that are remembered. */
const MOST_STANDBYS = 4;

const address = z.url({ protocol: /^https?$/ }).max(300);
const centre = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** One more with each take-over: of two folders of a centre the one that says more is the one that counts. */
const epoch = z.number().int().min(0).max(1e6);

const markSchema = z.discriminatedUnion('role', [
  z.strictObject({
    version: z.literal(VERSION),
    role: z.literal('leading'),
    centre,
    epoch,
    /** Where its standbys would serve; the last one last. */
    standbys: z.array(address).max(MOST_STANDBYS),
  }),
  z.strictObject({
    version: z.literal(VERSION),
    role: z.literal('following'),
    /** Absent until somebody was followed. */
    known: z.strictObject({ centre, epoch }).exactOptional(),
    of: address,
    secretFile: z.string().min(1).max(4_096),
    serves: address.exactOptional(),
    /** All that its primary had was here once. Durable, unlike the status: without it nobody takes over. */
    complete: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    version: z.literal(VERSION),
    role: z.literal('handed-over'),
    centre,
    epoch,
    /** ms */
    at: z.number().int().min(0).max(8.64e15),
    /** As they were known when it led. */
    standbys: z.array(address).max(MOST_STANDBYS).exactOptional(),
  }),
]);

export type Mark = z.infer<typeof markSchema>;
export type Leading = Extract<Mark, { role: 'leading' }>;
export type HandedOver = Extract<Mark, { role: 'handed-over' }>;
export type Following = Extract<Mark, { role: 'following' }>;
type Known = NonNullable<Following['known']>;

/** What stands in the folder cannot be told: nothing may be served from it. */
export class MarkUnreadable extends Error {
  override readonly name = 'MarkUnreadable';
}

/** @throws MarkUnreadable */
export async function readMark(disk: Disk, root: string): Promise<Mark | undefined> {
  const bytes = await disk.read(join(root, MARK_FILE));
  if (bytes === undefined) return undefined;
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    raw = undefined;
  }
  const mark = markSchema.safeParse(raw);
  if (mark.success) return mark.data;
  const { version } = z.object({ version: z.number() }).safeParse(raw).data ?? { version: 0 };
  throw new MarkUnreadable(
    version > VERSION
      ? `${join(root, MARK_FILE)}: a newer version of the program wrote this; start that version`
      : `${join(root, MARK_FILE)} cannot be read; docs/standby.md, "When the mark cannot be read"`,
  );
}

/** @throws StorageUnavailable */
export function writeMark(disk: Disk, root: string, mark: Mark): Promise<void> {
  return replaceFile(
    disk,
    join(root, MARK_FILE),
    Buffer.from(`${JSON.stringify(mark, null, 2)}\n`),
  );
}

/** The centre with one more standby; the same where it is known. */
export function withStandby(mark: Leading, serves: string): Leading {
  if (mark.standbys.at(-1) === serves) return mark;
  const others = mark.standbys.filter((each) => each !== serves);
  return { ...mark, standbys: [...others, serves].slice(-MOST_STANDBYS) };
}

/**
 * What the folder is after a take-over.
 * @param of the old primary: one that was taken back leads again, and is asked at each start
 */
export function tookOver({ centre: which, epoch: before }: Known, of: string): Leading {
  return { version: VERSION, role: 'leading', centre: which, epoch: before + 1, standbys: [of] };
}

/** What the folder is once it has handed over. @param at ms */
export function handedOver(
  { centre: which, epoch: last, standbys }: Leading,
  at: number,
): HandedOver {
  return { version: VERSION, role: 'handed-over', centre: which, epoch: last, at, standbys };
}
