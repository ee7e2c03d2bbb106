import { DIVIDE, PORTRAIT, SATISFACTION } from '#protocol/feedback.js';
import { portraitSchema } from '#protocol/feedback-schemas.js';
import { DIRECTORY_USES } from '#protocol/reports.js';
import { z } from 'zod';

import type { FeedbackDay, HalfDay } from '../../domain/portrait/feedback-day.js';
import { emptyHalf, noLanguages } from '../../domain/portrait/feedback-day.js';

const count = z.number().int().min(0);

const half: z.ZodType<HalfDay> = z.strictObject({
  satisfaction: z.record(z.enum(SATISFACTION), count),
  divide: z.record(z.enum(DIVIDE.equipment), z.record(z.enum(DIVIDE.skills), count)),
  // days of before it was counted
  directory: z.record(z.enum(DIRECTORY_USES), count).default(() => emptyHalf().directory),
});

/** Without its language a portrait may be left with no answer at all. */
const withoutLanguage = z.strictObject(portraitSchema.shape).omit({ language: true });

/** One day's file. */
export const feedbackDaySchema: z.ZodType<FeedbackDay> = z.strictObject({
  version: z.literal(1),
  mark: z.string().min(1).max(32).optional(),
  portraits: z.array(portraitSchema),
  mixed: z
    .strictObject({
      portraits: z.array(withoutLanguage),
      language: z.record(z.enum([...PORTRAIT.language, 'skipped']), count),
    })
    .default(() => ({ portraits: [], language: noLanguages })),
  morning: half,
  afternoon: half,
});
