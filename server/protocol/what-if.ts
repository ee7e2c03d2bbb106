import { z } from 'zod';

import type { Language, Theme } from './vocabulary.js';
import { NEXT_TICKET_RULES } from './vocabulary.js';
import { dateSchema, themeSchema } from './vocabulary-schemas.js';
import { shiftSchema } from './rota.js';

/**
 * A day lived again in virtual time, or one that never was. Nothing of it is kept. A past day is made of
 * its kept counts alone (no ticket of it is known any more), so each repeat is a day like it.
 */
export const whatIfDaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kept'), date: dateSchema }),
  z.strictObject({
    kind: z.literal('imagined'),
    visitors: z.number().int().min(1).max(1000),
    /** Of all visitors, 0 to 1. */
    dutchShare: z.number().min(0).max(1),
    /** Relative weights; a theme that is absent has nobody. */
    themes: z.partialRecord(themeSchema, z.number().min(0).max(100)),
    /** Mean length of an interview, minutes. */
    interviewMinutes: z.number().min(1).max(120),
    /** Times of day `HH:MM`. */
    opens: z.iso.time({ precision: -1 }),
    closes: z.iso.time({ precision: -1 }),
  }),
]);

export const FEWEST_REPEATS = 3;
export const MOST_VISITORS_LIVED = 6_000;

export const whatIfSchema = z.strictObject({
  day: whatIfDaySchema,
  staffing: z.array(shiftSchema).min(1).max(120),
  rule: z.enum(NEXT_TICKET_RULES),
  /**
   * So many days are lived, each with its own chance. Of large days fewer, at least `FEWEST_REPEATS`: all
   * repeats together have no more than `MOST_VISITORS_LIVED` visitors, so that an answer takes a few seconds.
   */
  repeats: z.number().int().min(1).max(20),
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31),
});
export type WhatIfScenario = z.infer<typeof whatIfSchema>;

/** Medians over the repeats. Minutes; shares 0 to 1. `null`: too few to say. */
export interface WhatIfOutcome {
  /** To the next five. */
  readonly visitors: number;
  readonly wait: WhatIfWait | null;
  readonly byTheme: Readonly<Record<Theme, WhatIfWait | null>>;
  readonly byLanguage: Readonly<Record<Language, WhatIfWait | null>>;
  /** Share of those who did not leave by themselves that were called within the service level's minutes. */
  readonly serviceLevel: number | null;
  /** Shares of all visitors. */
  readonly left: number;
  readonly leftAtClosing: number;
  readonly noShow: number;
  /** Of the time islands were staffed: nobody called, nobody in interview. */
  readonly idle: number;
  /** By local hour, from the first with visitors or staff to the last. */
  readonly hours: readonly WhatIfHour[];
}

export interface WhatIfWait {
  readonly median: number;
  readonly p90: number;
}

export interface WhatIfHour {
  readonly hour: number;
  /** Mean number who arrive, and mean number of islands staffed. */
  readonly arrivals: number;
  readonly islands: number;
  /** Of those who arrived in it. */
  readonly wait: WhatIfWait | null;
  /** Mean share of the staffed time in which islands were idle. */
  readonly idle: number | null;
}

/** Where a scenario may start from. */
export interface WhatIfStart {
  /** Closed days with enough kept of them, newest first. */
  readonly days: readonly string[];
  /** The staffing of the asked day, as it was; without one, or where nothing is known of it, of today's rota. */
  readonly staffing: readonly z.infer<typeof shiftSchema>[];
  readonly rule: (typeof NEXT_TICKET_RULES)[number];
}
