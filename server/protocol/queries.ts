import { z } from 'zod';

import type { JobsLibrary } from './jobs/library.js';
import type { Settings } from './settings.js';
import type { PublishedDay } from './statistics.js';
import type { Audience, Role } from './vocabulary.js';
import { dateSchema } from './vocabulary-schemas.js';
import type { BookingFacts } from './workshops/commands.js';
import { bookingKeySchema } from './workshops/commands.js';
import { programmeIdSchema } from './workshops/programme.js';
import type { PublishedWorkshops } from './workshops/statistics.js';
import type { BookingRow, Programme } from './workshops/views.js';

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
  staff: { payload: z.strictObject({}), from: ['office'], roles: ['administrator'] },
  settings: { payload: z.strictObject({}), from: ['office'], roles: ['administrator'] },
  'jobs-library': {
    payload: z.strictObject({}),
    from: ['office'],
    roles: ['editor', 'administrator'],
  },
  /** What a booking is, for who has its key; the desk by any key, a kiosk by code or secret. */
  booking: {
    payload: z.strictObject({ key: bookingKeySchema }),
    from: ['kiosk', 'steward'],
    roles: ['steward'],
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
  'workshop-statistics': {
    payload: z.strictObject({ from: dateSchema, to: dateSchema }),
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
