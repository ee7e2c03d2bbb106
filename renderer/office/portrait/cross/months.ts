import type { PeriodId } from '#protocol/periods.js';
import { periodAfter, periodOf } from '#protocol/periods.js';

/**
 * Months whose portraits may still be there one by one, the last one first: those that are over, and no
 * older than the longest time they can be set to be kept (settings, `portraitDays`: 31 days).
 */
export function crossableMonths(today: string): readonly [PeriodId, PeriodId] {
  const running = periodOf('month', today);
  return [periodAfter(running, -1), periodAfter(running, -2)];
}
