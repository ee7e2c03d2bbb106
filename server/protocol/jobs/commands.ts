import { z } from 'zod';

import { commandIdSchema, idSchema } from '../ids.js';
import type { Audience } from '../vocabulary.js';
import { IMPORT_FORMATS } from './vocabulary.js';

/** Something to look at again and again: a folder of this server, or an address on the web. */
const feedSchema = z.strictObject({
  feedId: idSchema,
  format: z.enum(IMPORT_FORMATS),
  kind: z.enum(['folder', 'address']),
  where: z.string().trim().min(1).max(400),
  everyMinutes: z.number().int().min(5).max(10_080),
});

/** Payload of each command of the jobs directory, and who may send it. They go past the lane: reception does not wait for them. */
export const JOBS_COMMANDS = {
  /** Words of a search that found nothing, folded: letters alone, no sentence. */
  'report-nothing-found': {
    payload: z.strictObject({
      words: z
        .array(z.string().regex(/^[a-z]{3,30}$/))
        .min(1)
        .max(5)
        .refine(distinct),
    }),
    from: ['kiosk'],
  },
  /** Of files that the page has put under `/jobs/uploads/<uploadId>/` before. */
  'start-import': {
    payload: z.strictObject({ uploadId: commandIdSchema, format: z.enum(IMPORT_FORMATS) }),
    from: ['office'],
  },
  /** Puts back what stood before it; the first of its kind goes without a successor. */
  'take-back-import': { payload: z.strictObject({ importId: idSchema }), from: ['office'] },
  'set-feeds': {
    payload: z.strictObject({ feeds: z.array(feedSchema).max(20) }),
    from: ['office'],
  },
  'run-feed': { payload: z.strictObject({ feedId: idSchema }), from: ['office'] },
} as const satisfies Record<string, { payload: z.ZodType; from: readonly Audience[] }>;

export type JobsCommandKind = keyof typeof JOBS_COMMANDS;
export const JOBS_COMMAND_KINDS = Object.keys(JOBS_COMMANDS) as JobsCommandKind[];

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
