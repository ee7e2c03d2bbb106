import { DIVIDE, PORTRAIT, SATISFACTION } from '#protocol/feedback.js';
import { DIRECTORY_USES } from '#protocol/reports.js';
import { dateSchema } from '#protocol/vocabulary-schemas.js';
import { z } from 'zod';

import type { FeedbackCounts } from '../../domain/portrait/feedback-counts.js';

const count = z.number().int().min(0);

const countsSchema: z.ZodType<FeedbackCounts> = z.strictObject({
  portraits: count,
  portrait: z.strictObject({
    gender: z.record(z.enum([...PORTRAIT.gender, 'skipped']), count),
    age: z.record(z.enum([...PORTRAIT.age, 'skipped']), count),
    residence: z.record(z.enum([...PORTRAIT.residence, 'skipped']), count),
    language: z.record(z.enum([...PORTRAIT.language, 'skipped']), count),
    status: z.record(z.enum([...PORTRAIT.status, 'skipped']), count),
    diploma: z.record(z.enum([...PORTRAIT.diploma, 'skipped']), count),
    reason: z.record(z.enum([...PORTRAIT.reason, 'skipped']), count),
    firstVisit: z.record(z.enum([...PORTRAIT.firstVisit, 'skipped']), count),
  }),
  satisfaction: z.record(z.enum(SATISFACTION), count),
  divide: z.strictObject({
    equipment: z.record(z.enum(DIVIDE.equipment), count),
    skills: z.record(z.enum(DIVIDE.skills), count),
  }),
  directory: z.record(z.enum(DIRECTORY_USES), count),
});

/** A month of which only counts are left. */
export interface FeedbackMonth {
  readonly version: 1;
  readonly counts: FeedbackCounts;
  /** The days that are in the counts: one that is found again is not added again. */
  readonly folded: readonly FoldedDay[];
}

export interface FoldedDay {
  readonly date: string;
  /** The day's mark; absent of old days. */
  readonly mark?: string | undefined;
}

export const feedbackMonthSchema: z.ZodType<FeedbackMonth> = z.strictObject({
  version: z.literal(1),
  counts: countsSchema,
  folded: z.array(z.strictObject({ date: dateSchema, mark: z.string().min(1).optional() })),
});

/** Months are `YYYY-MM`. */
export interface FeedbackMonths {
  /** `undefined` where there is none yet. @throws where it cannot be read: it must not be begun anew */
  read(month: string): Promise<FeedbackMonth | undefined>;
  /** Durable when it resolves. @throws StorageUnavailable */
  write(month: string, value: FeedbackMonth): Promise<void>;
  /** Months of which days are kept, readable or not, oldest first. */
  withDays(): Promise<readonly string[]>;
}
