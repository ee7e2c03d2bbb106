import type { FeedbackDay } from '../../domain/portrait/feedback-day.js';
import { countsOf } from '../../domain/portrait/feedback-day.js';
import { addFeedback, noFeedback } from '../../domain/portrait/feedback-counts.js';
import type { FeedbackMonth } from '../feedback/feedback-month.js';

/**
 * What a copy has of a month that is over: its counts, with the days in them that are still kept one by one.
 * Of the month that runs it has nothing: two copies a day apart would tell what was told on that day.
 * @param folded the counts there are already
 */
export function monthInCopy(
  folded: FeedbackMonth | undefined,
  days: readonly { readonly date: string; readonly day: FeedbackDay }[],
): FeedbackMonth {
  const before: FeedbackMonth = folded ?? { version: 1, counts: noFeedback, folded: [] };
  const fresh = days.filter(
    ({ date, day }) => !before.folded.some((each) => each.date === date && each.mark === day.mark),
  );
  return {
    version: 1,
    counts: fresh.map(({ day }) => countsOf(day)).reduce(addFeedback, before.counts),
    folded: [
      ...before.folded,
      ...fresh.map(({ date, day }) => ({
        date,
        ...(day.mark !== undefined && { mark: day.mark }),
      })),
    ],
  };
}
