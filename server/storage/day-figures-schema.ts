import {
  CHANNELS,
  HELP_KINDS,
  LANGUAGES,
  OUTCOMES,
  PEOPLE_KINDS,
  REFERRALS,
  SEAT_KINDS,
  THEMES,
  TOPICS,
} from '#protocol/vocabulary.js';
import { dateSchema, languageSchema, themeSchema } from '#protocol/vocabulary-schemas.js';
import { z } from 'zod';

import type { DayFigures } from '../domain/statistics/day-figures.js';

const count = z.number().int().min(0);
/** One-minute bins, ascending. */
const histogram = z
  .array(z.tuple([count, count]))
  .refine((bins) => bins.every(([minute], at) => minute > (bins[at - 1]?.[0] ?? -1)));

/** Days folded before these were counted have none, as of all that is optional below. */
const multimedia = z.strictObject({
  visits: count,
  byKind: z.record(z.enum(SEAT_KINDS), count),
  byChannel: z.record(z.enum(CHANNELS), count),
  byHour: z.array(count).length(24),
  help: z.record(z.enum(HELP_KINDS), count),
});

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
/** Minutes since local midnight. */
const fiveMinutes = count.max(24 * 60).multipleOf(5);
const shift = z
  .strictObject({
    languages: z.array(languageSchema).min(1).refine(distinct),
    themes: z.array(themeSchema).min(1).refine(distinct),
    from: fiveMinutes,
    to: fiveMinutes,
  })
  .refine(({ from, to }) => from < to, { path: ['to'] });

const estimates = z
  .strictObject({
    told: count,
    unknown: count,
    inside: count,
    shorter: count,
    longer: count,
    error: z.number().min(0),
  })
  .refine(({ told, inside, shorter, longer }) => inside + shorter + longer === told);

const notes = z.strictObject({
  interviews: count,
  topics: z.record(z.enum(TOPICS), count),
  referrals: z.record(z.enum(REFERRALS), count),
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
  lengths: z.record(z.enum(THEMES), histogram).exactOptional(),
  walks: z.strictObject({ count, seconds: count }).exactOptional(),
  staffing: z.array(shift).exactOptional(),
  estimates: estimates.exactOptional(),
  notes: notes.exactOptional(),
  people: z.record(z.enum(PEOPLE_KINDS), count).exactOptional(),
  parked: count.exactOptional(),
  islands: z.strictObject({ open: count, busy: count, most: count }).exactOptional(),
});
