import { z } from 'zod';

import { IMPORT_FAULTS } from '#protocol/jobs/harvest.js';
import type { ImportProgress } from '#protocol/jobs/harvest.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';

/** What the import process is asked to do. */
export const importJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('import'),
    importId: z.string(),
    format: z.enum(IMPORT_FORMATS),
    /** `BY_HAND`, or the feed's id. */
    origin: z.string(),
    /** What people are told it came from. */
    from: z.string(),
    /** Absolute paths of files and folders, or one https address. */
    places: z.array(z.string()).min(1),
  }),
  z.strictObject({ kind: z.literal('take-back'), importId: z.string() }),
  /** Makes the packages anew where something they are made of has changed, the date included. */
  z.strictObject({ kind: z.literal('compose') }),
]);
export type ImportJob = z.infer<typeof importJobSchema>;

/** What came of it. Where it is not ok nothing was changed. */
export const jobOutcomeSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    fault: z.enum([...IMPORT_FAULTS, 'import-unknown']),
    /** Name without folder, where one file is to blame. */
    file: z.string().optional(),
  }),
]);
export type JobOutcome = z.infer<typeof jobOutcomeSchema>;

/** Does one job in a process of its own. */
export interface ImportRunner {
  /** Never rejects: a process that ends too early has stopped. */
  run(job: ImportJob, told: (progress: ImportProgress) => void): Promise<JobOutcome>;
}
