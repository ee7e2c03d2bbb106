import { z } from 'zod';

/**
 * `lasting`: what is kept for long. `whole`: tickets, bookings, portraits and sign-ins too, to move a centre
 * to another machine.
 */
export const BACKUP_KINDS = ['lasting', 'whole'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** Raise it when an older program could misread what this one writes. */
export const BACKUP_FORMAT = 1;
/** Stands last in the zip: only a copy that was made to its end has one. */
export const MANIFEST = 'manifest.json';

/** Ten years of days, with the copies' limits far above (files, bytes unpacked, bytes of one file). */
export const MOST_FILES = 20_000;
export const MOST_UNPACKED_BYTES = 4 * 1024 ** 3;
export const MOST_FILE_BYTES = 1024 ** 3;
/** Of what is read as a whole: documents, journals, the manifest. */
export const MOST_WHOLE_BYTES = 64 * 1024 ** 2;
/** A file above so many bytes that unpacks to more than so many times its packed size is none of ours. */
export const LOOSE_BYTES = 256 * 1024;
export const MOST_PACKED = 200;
/** The clock of the machine that made a copy may be so far ahead, ms. */
export const CLOCK_AHEAD_MS = 86_400_000;

const fileSchema = z.strictObject({
  path: z.string().max(200),
  bytes: z.number().int().min(0).max(MOST_FILE_BYTES),
  /** SHA-256, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ManifestFile = z.infer<typeof fileSchema>;

/** By it alone a copy is known, whatever version made it. */
export const manifestHeadSchema = z.object({
  format: z.literal('accueil-onthaal backup'),
  formatVersion: z.number().int().min(1),
  /** Of the product that made it. */
  version: z.string().max(40),
});

/** Of files that are not in it: they are shown, so nothing but a path's letters. */
const pathSchema = z.string().regex(/^[\w./-]{1,200}$/);

export const manifestSchema = z.strictObject({
  ...manifestHeadSchema.shape,
  madeAt: z.number().int().min(0).max(8.64e15),
  kind: z.enum(BACKUP_KINDS),
  files: z.array(fileSchema).max(MOST_FILES),
  /** What could not be read when it was made. */
  leftOut: z.array(pathSchema).max(MOST_FILES).default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Whether a version (`1.2.3`) is later than ours; one that is no version is not. */
export function isLater(version: string, ours: string): boolean {
  const theirs = numbersOf(version);
  const own = numbersOf(ours);
  if (theirs === undefined || own === undefined) return false;
  const differing = theirs.findIndex((number, at) => number !== own[at]);
  return differing !== -1 && (theirs[differing] ?? 0) > (own[differing] ?? 0);
}

function numbersOf(version: string): number[] | undefined {
  const found = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})/.exec(version);
  return found?.slice(1).map(Number);
}
