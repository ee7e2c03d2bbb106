import { z } from 'zod';

import type { ImportProgress } from '#protocol/jobs/harvest.js';

import { importJobSchema, jobOutcomeSchema } from '../application/jobs/import-job.js';

const STEPS = [
  'fetching',
  'reading',
  'matching',
  'composing',
  'writing',
] as const satisfies readonly ImportProgress['step'][];

/** From the server to the import process, once. */
export const orderSchema = z.strictObject({
  job: importJobSchema,
  /** Absolute data folder. */
  root: z.string(),
});
export type Order = z.infer<typeof orderSchema>;

/** From the import process to the server. */
export const reportSchema = z.discriminatedUnion('say', [
  z.strictObject({
    say: z.literal('progress'),
    progress: z.strictObject({ step: z.enum(STEPS), share: z.number().min(0).max(1) }),
  }),
  z.strictObject({ say: z.literal('problem'), file: z.string(), reason: z.string() }),
  z.strictObject({ say: z.literal('done'), outcome: jobOutcomeSchema }),
]);
export type Report = z.infer<typeof reportSchema>;
