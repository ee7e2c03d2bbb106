import {
  CHANNELS,
  HELP_KINDS,
  LANGUAGES,
  OUTCOMES,
  SEAT_KINDS,
  THEMES,
} from '#protocol/vocabulary.js';
import { dateSchema, languageSchema, themeSchema } from '#protocol/vocabulary-schemas.js';
import { z } from 'zod';

import type { DayFigures } from '../domain/statistics/day-figures.js';

const count = z.number().int().min(0);
/** One-minute bins, ascending. */
const histogram = z
  .array(z.tuple([count, count]))
  .refine((bins) => bins.every(([minute], at) => minute > (bins[at - 1]?.[0] ?? -1)));

/** Days folded before these were counted have none. */
const multimedia = z.strictObject({
  visits: count,
  byKind: z.record(z.enum(SEAT_KINDS), count),
  byChannel: z.record(z.enum(CHANNELS), count),
  byHour: z.array(count).length(24),
  help: z.record(z.enum(HELP_KINDS), count),
});

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
  multimedia: multimedia.exactOptional(),
});
