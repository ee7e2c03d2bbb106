import type { PeriodId, PeriodKind } from '#protocol/periods.js';
import { datesOf, periodOf } from '#protocol/periods.js';

/** The period of another kind at the same time; where that holds several, the last that has begun. */
export function ofKind(kind: PeriodKind, period: PeriodId, today: string): PeriodId {
  const { from, to } = datesOf(period);
  const last = to < today ? to : today;
  return periodOf(kind, last < from ? from : last);
}

/** Whether a period has begun; the server knows nothing of later ones. */
export function hasBegun(period: PeriodId, today: string): boolean {
  return datesOf(period).from <= today;
}
