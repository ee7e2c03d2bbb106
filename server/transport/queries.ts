import type { QueryAnswers, QueryKind, QueryPayload } from '#protocol/queries.js';
import { QUERIES, querySchema } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Audience, Role } from '#protocol/vocabulary.js';

import type { Staff } from '../application/access/staff.js';
import type { JobsDesk } from '../application/jobs/jobs-desk.js';
import type { WorkshopDesk } from '../application/workshops/workshop-desk.js';
import type { Access } from './access.js';
import { hashedKey } from './workshop-keys.js';

/** Where questions find their answers. */
export interface Answers {
  /** Refusals: range-too-long (400 days), no-such-day. */
  statistics(
    range: QueryPayload<'statistics'>,
  ): Promise<Result<QueryAnswers['statistics']>> | Result<QueryAnswers['statistics']>;
  settings(): QueryAnswers['settings'];
  readonly staff: Pick<Staff, 'list'>;
  readonly jobs: Pick<JobsDesk, 'library'>;
  readonly workshops: Pick<
    WorkshopDesk,
    'hashCode' | 'booking' | 'bookings' | 'programme' | 'statistics'
  >;
}

/** Refusals of its own: malformed, not-allowed, role-missing. */
export async function runQuery(
  message: unknown,
  access: Access,
  answers: Answers,
): Promise<Result<QueryAnswers[QueryKind]>> {
  const query = querySchema.safeParse(message);
  if (!query.success) return refuse('malformed');
  const { kind } = query.data;
  const rule = QUERIES[kind];
  const from: readonly Audience[] = rule.from;
  const by = askerOf(access);
  if (by === undefined || !from.includes(access.audience)) return refuse('not-allowed');
  const needed: readonly Role[] = rule.roles;
  if ('session' in access && !access.session.roles.some((role) => needed.includes(role)))
    return refuse('role-missing');
  const payload = rule.payload.safeParse(query.data.payload);
  if (!payload.success) return refuse('malformed');
  switch (kind) {
    case 'statistics':
      return answers.statistics(payload.data as QueryPayload<'statistics'>);
    case 'staff':
      return ok({ staff: answers.staff.list() });
    case 'settings':
      return ok(answers.settings());
    case 'jobs-library':
      return ok(answers.jobs.library());
    case 'booking': {
      const { key } = payload.data as QueryPayload<'booking'>;
      // ids stand in the desk's lists alone
      if ('bookingId' in key && !('session' in access)) return refuse('not-allowed');
      const hashed = hashedKey(key, (code) => answers.workshops.hashCode(code));
      return answers.workshops.booking(hashed, by);
    }
    case 'bookings':
      return answers.workshops.bookings((payload.data as QueryPayload<'bookings'>).sessionId);
    case 'programme':
      return answers.workshops.programme(payload.data as QueryPayload<'programme'>);
    case 'workshop-statistics':
      return answers.workshops.statistics(payload.data as QueryPayload<'workshop-statistics'>);
  }
}

/** By whom wrong codes are counted; `undefined` for who may ask nothing. */
function askerOf(access: Access): string | undefined {
  if ('session' in access) return `staff:${access.session.staffId}`;
  return 'deviceId' in access ? `device:${access.deviceId}` : undefined;
}
