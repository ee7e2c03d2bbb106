import { z } from 'zod';

import { themeSchema } from '../vocabulary-schemas.js';
import { DIPLOMA_LEVELS, PARTNER_KINDS, PROVIDER_KINDS, SECTORS } from './vocabulary.js';

const words = (most: number) => z.string().trim().min(1).max(most);
const each = <T extends z.ZodType>(schema: T) => z.strictObject({ fr: schema, nl: schema });

/**
 * An occupation of the built-in directory, as it stands in `assets/jobs/sheets/*.json`: written for this
 * product, in both languages, for people who read little. `jobs-content.test.ts` beside it looks at the whole.
 */
export const writtenSheetSchema = z.strictObject({
  /** Of the masculine French name; stands in addresses, so it never changes. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** ISCO-08 unit group. */
  isco: z.string().regex(/^\d{4}$/),
  /** ESCO's code of the same occupation, where there is one: the two become one sheet. */
  esco: z
    .string()
    .regex(/^\d{4}(\.\d+)+$/)
    .optional(),
  name: z.strictObject({
    fr: z.strictObject({ masculine: words(80), feminine: words(80) }),
    nl: words(80),
  }),
  /** Everyday words and other titles; no repetition of the names. */
  synonyms: each(z.array(words(80)).min(2).max(14)),
  /** Two to four plain sentences. */
  description: each(z.array(words(220)).min(2).max(4)),
  /** What one does and can do; the same ones in both languages, in the same order. */
  tasks: each(z.array(words(110)).min(5).max(8)),
  /** Usual ways in, the commonest first. */
  paths: z
    .array(
      z.strictObject({
        level: z.literal(DIPLOMA_LEVELS),
        provider: z.enum(PROVIDER_KINDS),
        study: each(words(140)),
      }),
    )
    .min(1)
    .max(4),
  sector: z.enum(SECTORS),
  riasec: z.string().regex(/^([RIASEC])(?!\1)[RIASEC]$/),
  theme: themeSchema,
  partner: z.enum(PARTNER_KINDS),
});
export type WrittenSheet = z.infer<typeof writtenSheetSchema>;
export const writtenSheetsSchema = z.array(writtenSheetSchema);

/** `assets/jobs/titles.json`: titles by ESCO code that its own labels lack, written here. */
export const writtenTitlesSchema = z.record(
  z.string().regex(/^\d{4}(\.\d+)+$/),
  each(z.array(words(120)).max(60)),
);
export type WrittenTitles = z.infer<typeof writtenTitlesSchema>;

/** `assets/jobs/groups.json`: plain names of ISCO-08 groups, one to three digits. */
export const writtenGroupsSchema = z.record(z.string().regex(/^\d{1,3}$/), each(words(120)));
export type WrittenGroups = z.infer<typeof writtenGroupsSchema>;
