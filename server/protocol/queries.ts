import { z } from 'zod';

import type { JobsLibrary } from './jobs/library.js';
import type { Settings } from './settings.js';
import type { PublishedDay } from './statistics.js';
import type { Audience, Role } from './vocabulary.js';
import { dateSchema } from './vocabulary-schemas.js';

/** Questions that change nothing, and who may ask them. Longest range: 400 days. */
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
}

export const querySchema = z.strictObject({
  kind: z.enum(QUERY_KINDS),
  payload: z.unknown(),
});
