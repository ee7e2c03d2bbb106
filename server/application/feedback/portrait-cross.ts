import type { QueryAnswers, QueryPayload } from '#protocol/queries.js';
import { datesOf } from '#protocol/periods.js';
import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import type { PublishedPeriod } from '#protocol/reports.js';

import { localTime } from '../../domain/calendar.js';
import { crossOf } from '../../domain/portrait/cross.js';
import type { Clock } from '../ports.js';
import type { FeedbackKeeper } from './feedback-keeper.js';

/** Answers the office's question; refusals: no-such-day (not over yet, or only counts are left of it). */
export function createPortraitCross(parts: {
  readonly keeper: Pick<FeedbackKeeper, 'recordsOfMonth'>;
  readonly clock: Clock;
  readonly timeZone: () => string;
  /** `settings.smallestCount` */
  readonly threshold: () => number;
  /** What is published of the month's portraits; `undefined` where nothing is. */
  readonly margins: (month: string) => Promise<PublishedPeriod['portrait']>;
}): (asked: QueryPayload<'portrait-cross'>) => Promise<Result<QueryAnswers['portrait-cross']>> {
  return async ({ month, rows, columns }) => {
    const today = localTime(parts.clock.now(), parts.timeZone()).date;
    if (datesOf(month).to >= today) return refuse('no-such-day');
    const margins = (await parts.margins(month)) ?? {};
    const records = await parts.keeper.recordsOfMonth(month);
    if (records === undefined) return refuse('no-such-day');
    return ok(crossOf(records, { rows, columns }, margins, parts.threshold()));
  };
}
