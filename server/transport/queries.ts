import type { QueryAnswers, QueryKind, QueryPayload } from '#protocol/queries.js';
import { QUERIES, querySchema } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { Audience, Role } from '#protocol/vocabulary.js';

import type { Staff } from '../application/access/staff.js';
import type { JobsDesk } from '../application/jobs/jobs-desk.js';
import type { Access } from './access.js';

/** Where the office's questions find their answers. */
export interface OfficeAnswers {
  /** Refusals: range-too-long (400 days), no-such-day. */
  statistics(
    range: QueryPayload<'statistics'>,
  ): Promise<Result<QueryAnswers['statistics']>> | Result<QueryAnswers['statistics']>;
  settings(): QueryAnswers['settings'];
  readonly staff: Pick<Staff, 'list'>;
  readonly jobs: Pick<JobsDesk, 'library'>;
}

/** Refusals of its own: malformed, not-allowed, role-missing. */
export async function runQuery(
  message: unknown,
  access: Access,
  answers: OfficeAnswers,
): Promise<Result<QueryAnswers[QueryKind]>> {
  const query = querySchema.safeParse(message);
  if (!query.success) return refuse('malformed');
  const { kind } = query.data;
  const rule = QUERIES[kind];
  const from: readonly Audience[] = rule.from;
  if (!('session' in access) || !from.includes(access.audience)) return refuse('not-allowed');
  const needed: readonly Role[] = rule.roles;
  if (!access.session.roles.some((role) => needed.includes(role))) return refuse('role-missing');
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
  }
}
