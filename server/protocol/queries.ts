import { z } from 'zod';

import type { JobsLibrary } from './jobs/library.js';
import type { Settings } from './settings.js';
import type { PublishedDay } from './statistics.js';
import { ticketSecretSchema } from './ticket-secret.js';
import type { WhatIfOutcome, WhatIfStart } from './what-if.js';
import { whatIfSchema } from './what-if.js';
import type { Audience, Role } from './vocabulary.js';
import { dateSchema } from './vocabulary-schemas.js';
import type { AuditEntry, KeepingFacts } from './keeping.js';
import { auditPageSchema } from './keeping.js';
import { PORTRAIT_QUESTIONS } from './feedback.js';
import { periodKind } from './periods.js';
import type { PublishedCross, Report } from './reports.js';
import type { BookingFacts } from './workshops/commands.js';
import { bookingKeySchema } from './workshops/commands.js';
import { programmeIdSchema } from './workshops/programme.js';
import type { PublishedWorkshops } from './workshops/statistics.js';
import type { BookingRow, Programme } from './workshops/views.js';

const periodSchema = z.string().refine((id) => periodKind(id) !== undefined);

/**
 * Questions that change nothing, and who may ask them; `roles` are those of staff, a device needs none.
 * Longest range: 400 days.
 */
export const QUERIES = {
  statistics: {
    payload: z.strictObject({ from: dateSchema, to: dateSchema }),
    from: ['office'],
    roles: ['statistics', 'administrator'],
  },
  /** Refused: no-such-day (it has not begun). */
  report: {
    payload: z.strictObject({ period: periodSchema }),
    from: ['office'],
    roles: ['statistics', 'administrator'],
  },
  /**
   * Two questions of the portrait crossed, of one month that is over and whose records are still kept.
   * Refused: no-such-day (not over yet, or only counts are left of it).
   */
  'portrait-cross': {
    payload: z
      .strictObject({
        month: z.string().refine((id) => periodKind(id) === 'month'),
        rows: z.enum(PORTRAIT_QUESTIONS),
        columns: z.enum(PORTRAIT_QUESTIONS),
      })
      .refine(({ rows, columns }) => rows !== columns),
    from: ['office'],
    roles: ['statistics', 'administrator'],
  },
  /** What is kept now, and when it goes. */
  keeping: { payload: z.strictObject({}), from: ['office'], roles: ['administrator'] },
  /** What staff did, newest first, a page of `AUDIT_PAGE`. */
  audit: { payload: auditPageSchema, from: ['office'], roles: ['administrator'] },
  /**
   * A scenario and what comes of it: a few seconds, at most about ten on a small machine; after the others that
   * wait. Refused: no-such-day, malformed, too-fast (others wait already, or one of the same member of staff).
   */
  'what-if': {
    payload: whatIfSchema,
    from: ['office'],
    roles: ['statistics', 'planner', 'administrator'],
  },
  'what-if-start': {
    payload: z.strictObject({ date: dateSchema.optional() }),
    from: ['office'],
    roles: ['statistics', 'planner', 'administrator'],
  },
  /** Which of today's tickets a scanned code belongs to; refused: ticket-unknown. */
  ticket: {
    payload: z.strictObject({ secret: ticketSecretSchema }),
    from: ['steward'],
    roles: ['steward'],
  },
  staff: { payload: z.strictObject({}), from: ['office'], roles: ['administrator'] },
  settings: { payload: z.strictObject({}), from: ['office'], roles: ['administrator'] },
  'jobs-library': {
    payload: z.strictObject({}),
    from: ['office'],
    roles: ['editor', 'administrator'],
  },
  /** What a booking is, for who has its key; the reception desk by any key, others by code or secret. */
  booking: {
    payload: z.strictObject({ key: bookingKeySchema }),
    from: ['kiosk', 'steward', 'advisor'],
    roles: ['steward', 'advisor'],
  },
  bookings: {
    payload: z.strictObject({ sessionId: programmeIdSchema }),
    from: ['steward'],
    roles: ['steward'],
  },
  programme: {
    payload: z.strictObject({ from: dateSchema, to: dateSchema }),
    from: ['office'],
    roles: ['planner', 'administrator'],
  },
  /** Of a month or longer. Refused: no-such-day (it has not begun). */
  'workshop-statistics': {
    payload: z.strictObject({ period: periodSchema.refine((id) => periodKind(id) !== 'day') }),
    from: ['office'],
    roles: ['statistics', 'planner', 'administrator'],
  },
} as const satisfies Record<
  string,
  { payload: z.ZodType; from: readonly Audience[]; roles: readonly Role[] }
>;

export type QueryKind = keyof typeof QUERIES;
export const QUERY_KINDS = Object.keys(QUERIES) as QueryKind[];
export type QueryPayload<K extends QueryKind> = z.infer<(typeof QUERIES)[K]['payload']>;

export type Query = {
  [K in QueryKind]: { readonly kind: K; readonly payload: QueryPayload<K> };
}[QueryKind];

export interface StaffMember {
  readonly staffId: string;
  readonly code: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

export interface QueryAnswers {
  /** Every day of the range that has figures, oldest first; `missing` names days that lost theirs. */
  statistics: {
    readonly days: readonly PublishedDay[];
    readonly missing: readonly string[];
    readonly serviceLevelMinutes: number;
    readonly serviceLevelTarget: number;
  };
  report: Report;
  'portrait-cross': PublishedCross;
  keeping: KeepingFacts;
  audit: { readonly entries: readonly AuditEntry[]; readonly more: boolean };
  'what-if': WhatIfOutcome;
  'what-if-start': WhatIfStart;
  ticket: { readonly ticketId: string };
  staff: { readonly staff: readonly StaffMember[] };
  settings: { readonly settings: Settings; readonly problems: readonly string[] };
  'jobs-library': JobsLibrary;
  booking: BookingFacts;
  bookings: { readonly bookings: readonly BookingRow[] };
  programme: Programme;
  'workshop-statistics': PublishedWorkshops;
}

export const querySchema = z.strictObject({
  kind: z.enum(QUERY_KINDS),
  payload: z.unknown(),
});
