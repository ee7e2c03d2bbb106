import type { QueryAnswers, QueryPayload } from '#protocol/queries.js';
import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';
import type { Settings } from '#protocol/settings.js';

import type { ReceptionState } from '../domain/reception/state.js';
import { publish } from '../domain/statistics/disclosure.js';
import type { DayFigures } from '../domain/statistics/fold.js';
import { summarise } from '../domain/statistics/fold.js';
import { rightRange } from './date-range.js';

export interface KeptFigures {
  /** Days of the range, both ends included, oldest first; `missing` cannot be read any more. */
  list(
    from: string,
    to: string,
  ): Promise<{
    readonly days: readonly { readonly date: string; readonly figures: DayFigures }[];
    readonly missing: readonly string[];
  }>;
}

/**
 * Answers the office: kept days from their files, the day that is running from the state. Everything
 * passes through disclosure control first.
 * Refusals: no-such-day (the range ends before it begins), range-too-long.
 */
export async function statisticsOf(
  range: QueryPayload<'statistics'>,
  kept: KeptFigures,
  state: ReceptionState,
  settings: Settings,
): Promise<Result<QueryAnswers['statistics']>> {
  const { from, to } = range;
  const right = rightRange(range);
  if (!right.ok) return right;
  const { days, missing } = await kept.list(from, to);
  const published = new Map(days.map(({ date, figures }) => [date, publish(figures, true)]));
  const current = state.day;
  if (current !== undefined && current.date >= from && current.date <= to) {
    const final = current.closedAt !== undefined;
    published.set(current.date, publish(summarise(state, settings), final));
  }
  return ok({
    days: [...published.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    missing: missing.filter((date) => !published.has(date)),
    serviceLevelMinutes: settings.serviceLevelMinutes,
    serviceLevelTarget: settings.serviceLevelTarget,
  });
}
