import {
  CHANNELS,
  dateSchema,
  LANGUAGES,
  languageSchema,
  OUTCOMES,
  THEMES,
  themeSchema,
} from '#protocol/vocabulary.js';
import { z } from 'zod';

import type { DayFigures } from '../domain/statistics/day-figures.js';

const count = z.number().int().min(0);
/** One-minute bins, ascending. */
const histogram = z
  .array(z.tuple([count, count]))
  .refine((bins) => bins.every(([minute], at) => minute > (bins[at - 1]?.[0] ?? -1)));

/** What a day's statistics file has to be to be read. */
export const dayFiguresSchema: z.ZodType<DayFigures> = z.strictObject({
  version: z.literal(1),
  date: dateSchema,
  tickets: count,
  byTheme: z.record(z.enum(THEMES), count),
  byLanguage: z.record(z.enum(LANGUAGES), count),
  byChannel: z.record(z.enum(CHANNELS), count),
  byHour: z.array(count).length(24),
  arrivals: z.array(
    z.strictObject({ theme: themeSchema, language: languageSchema, hour: count.max(23), count }),
  ),
  outcomes: z.record(z.enum(OUTCOMES), count),
  open: count,
  transferred: count,
  waits: histogram,
  interviews: histogram,
  serviceLevel: z.strictObject({ minutes: z.number().positive(), within: count, base: count }),
});
