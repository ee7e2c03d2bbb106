import { z } from 'zod';

import { ROW_REASONS } from '#protocol/jobs/harvest.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';

/** Raised when packages change their shape: those of another number are composed anew, under other names. */
export const PACKAGES_FORMAT = 2;
/** Left-out rows that are kept with an import. */
export const MOST_PROBLEMS = 200;

/** Where an import came from that no feed brought. */
export const BY_HAND = 'hand';

const timeSchema = z.number().int().min(0).max(8.64e15);
/** An import's id is part of a file's name. */
const importIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,36}$/);
const hashSchema = z.string().regex(/^[a-f0-9]{32}$/);

const importSchema = z.strictObject({
  importId: importIdSchema,
  format: z.enum(IMPORT_FORMATS),
  /** `BY_HAND`, or the feed it came by: one of each format and origin counts. */
  origin: z.string().min(1).max(60),
  from: z.string().max(200),
  importedAt: timeSchema,
  /** Hash of its harvest. */
  content: hashSchema.optional(),
  /** Its day at the centre; of what is no offers, the day on which what it brings last changed. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  records: z.number().int().min(0),
  leftOut: z.number().int().min(0),
  unmatched: z.number().int().min(0).optional(),
  /** Its harvest is missing or damaged. */
  unreadable: z.literal(true).optional(),
  problems: z
    .array(
      z.strictObject({
        file: z.string(),
        row: z.number().int().optional(),
        reason: z.enum(ROW_REASONS),
        what: z.string().optional(),
      }),
    )
    .max(MOST_PROBLEMS),
});
/** One import that is kept. */
export type KeptImport = z.infer<typeof importSchema>;

/**
 * `DATA/jobs/current.json`: which harvests and which packages count. Writing it is the moment an import
 * takes effect.
 */
export const currentJobsSchema = z.strictObject({
  version: z.literal(1),
  /** What the packages were made of besides the imports. */
  made: z
    .strictObject({
      format: z.number().int(),
      /** Hash of the built-in directory's files. */
      builtIn: z.string(),
      /** The day offers were looked through for those that have ended. */
      date: z.string(),
      occupations: z.number().int().min(0),
      written: z.number().int().min(0),
      offers: z.number().int().min(0),
      /** Bytes as they travel to a kiosk. */
      bytes: z.number().int().min(0),
      /** Names the directory, its index and its phone sheets together. */
      directory: hashSchema,
      /** Hashes of what each of them holds. */
      contents: z
        .strictObject({ directory: hashSchema, index: hashSchema, sheets: hashSchema })
        .optional(),
      /** Imports that count and are not in the packages: they could not be read. */
      without: z.array(importIdSchema).optional(),
      offerList: hashSchema.optional(),
    })
    .optional(),
  sources: z.array(importSchema.extend({ before: importSchema.optional() })),
});
export type CurrentJobs = z.infer<typeof currentJobsSchema>;
export type KeptSource = CurrentJobs['sources'][number];
export const noJobs: CurrentJobs = { version: 1, sources: [] };

/** The formats of which only one counts, wherever it came from. */
const ONE_ONLY: readonly string[] = ['esco', 'competent', 'riasec', 'isced-fields'];

/** The sources once this import counts; what it takes the place of is kept before it. */
export function withImport(
  sources: readonly KeptSource[],
  added: KeptImport,
): readonly KeptSource[] {
  const isSame = ({ format, origin }: KeptSource): boolean =>
    format === added.format && (origin === added.origin || ONE_ONLY.includes(format));
  const replaced = sources.find(isSame);
  const others = sources.filter((one) => !isSame(one));
  if (replaced === undefined) return [...others, added];
  // the same once more is no news; offers are confirmed by it
  const isOffers = added.format.startsWith('offers-');
  const isNews = added.content === undefined || added.content !== replaced.content;
  const date = isNews || isOffers ? added.date : replaced.date;
  return [...others, { ...added, date, before: withoutBefore(replaced) }];
}

/**
 * @returns the sources, of each whether its harvest can be read
 * @param unreadable imports whose harvest cannot
 */
export function withUnreadable(
  sources: readonly KeptSource[],
  unreadable: ReadonlySet<string>,
): readonly KeptSource[] {
  return sources.map(({ unreadable: _before, ...source }) =>
    unreadable.has(source.importId) ? { ...source, unreadable: true } : source,
  );
}

/** The sources without this import, what was before it in its place; `undefined` where there is none of that id. */
export function withoutImport(
  sources: readonly KeptSource[],
  importId: string,
): readonly KeptSource[] | undefined {
  const taken = sources.find((source) => source.importId === importId);
  if (taken === undefined) return undefined;
  return sources.flatMap((source) => (source === taken ? (taken.before ?? []) : source));
}

function withoutBefore({ before: _before, ...source }: KeptSource): KeptImport {
  return source;
}

/** In the order in which they are composed, always the same: by format, the later one after the earlier. */
export function inOrder(sources: readonly KeptSource[]): readonly KeptSource[] {
  const place = ({ format }: KeptSource): number => IMPORT_FORMATS.indexOf(format);
  return sources.toSorted(
    (a, b) =>
      place(a) - place(b) || a.importedAt - b.importedAt || (a.importId < b.importId ? -1 : 1),
  );
}
