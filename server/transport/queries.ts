import type { QueryAnswers, QueryKind, QueryPayload } from '#protocol/queries.js';
import { QUERIES, querySchema } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Audience, Role } from '#protocol/vocabulary.js';

import type { Staff } from '../application/access/staff.js';
import type { JobsDesk } from '../application/jobs/jobs-desk.js';
import type { WorkshopDesk } from '../application/workshops/workshop-desk.js';
import type { Access } from './access.js';
import { fitting } from './fitting.js';
import { hashedKey } from './workshop-keys.js';

/** Where questions find their answers. */
export interface Answers {
  /** Refusals: range-too-long (400 days), no-such-day. */
  statistics(
    range: QueryPayload<'statistics'>,
  ): Promise<Result<QueryAnswers['statistics']>> | Result<QueryAnswers['statistics']>;
  /** Refusals: no-such-day (it has not begun). */
  report(asked: QueryPayload<'report'>): Promise<Result<QueryAnswers['report']>>;
  /** Refusals: no-such-day (not over yet, or only counts are left of it). */
  portraitCross(
    asked: QueryPayload<'portrait-cross'>,
  ): Promise<Result<QueryAnswers['portrait-cross']>>;
  readonly keeping: {
    facts(): Promise<QueryAnswers['keeping']>;
    audit(asked: QueryPayload<'audit'>): Promise<QueryAnswers['audit']>;
  };
  settings(): QueryAnswers['settings'];
  readonly whatIf: {
    /** Refusals: no-such-day, malformed (`island`: staffed twice at one time), too-fast (others wait). */
    run(scenario: QueryPayload<'what-if'>, by: string): Promise<Result<QueryAnswers['what-if']>>;
    start(asked: QueryPayload<'what-if-start'>): Promise<Result<QueryAnswers['what-if-start']>>;
  };
  /** Refusals: ticket-unknown. */
  ticket(asked: QueryPayload<'ticket'>): Result<QueryAnswers['ticket']>;
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
  const query = fitting(querySchema, message);
  if (query === undefined) return refuse('malformed');
  const { kind } = query;
  const rule = QUERIES[kind];
  const from: readonly Audience[] = rule.from;
  const by = askerOf(access);
  if (by === undefined || !from.includes(access.audience)) return refuse('not-allowed');
  const needed: readonly Role[] = rule.roles;
  if ('session' in access && !access.session.roles.some((role) => needed.includes(role)))
    return refuse('role-missing');
  const payload = fitting(rule.payload, query.payload);
  if (payload === undefined) return refuse('malformed');
  switch (kind) {
    case 'statistics':
      return answers.statistics(payload as QueryPayload<'statistics'>);
    case 'report':
      return answers.report(payload as QueryPayload<'report'>);
    case 'portrait-cross':
      return answers.portraitCross(payload as QueryPayload<'portrait-cross'>);
    case 'keeping':
      return ok(await answers.keeping.facts());
    case 'audit':
      return ok(await answers.keeping.audit(payload as QueryPayload<'audit'>));
    case 'ticket':
      return answers.ticket(payload as QueryPayload<'ticket'>);
    case 'what-if':
      return answers.whatIf.run(payload as QueryPayload<'what-if'>, by);
    case 'what-if-start':
      return answers.whatIf.start(payload as QueryPayload<'what-if-start'>);
    case 'staff':
      return ok({ staff: answers.staff.list() });
    case 'settings':
      return ok(answers.settings());
    case 'jobs-library':
      return ok(answers.jobs.library());
    case 'booking': {
      const { key } = payload as QueryPayload<'booking'>;
      // ids stand in the reception desk's lists alone
      if ('bookingId' in key && access.audience !== 'steward') return refuse('not-allowed');
      const hashed = hashedKey(key, (code) => answers.workshops.hashCode(code));
      return answers.workshops.booking(hashed, by);
    }
    case 'bookings':
      return answers.workshops.bookings((payload as QueryPayload<'bookings'>).sessionId);
    case 'programme':
      return answers.workshops.programme(payload as QueryPayload<'programme'>);
    case 'workshop-statistics': {
      const report = await answers.report(payload as QueryPayload<'workshop-statistics'>);
      return report.ok ? answers.workshops.statistics(report.value) : report;
    }
  }
}

/** By whom wrong codes are counted; `undefined` for who may ask nothing. */
function askerOf(access: Access): string | undefined {
  if ('session' in access) return `staff:${access.session.staffId}`;
  return 'deviceId' in access ? `device:${access.deviceId}` : undefined;
}
