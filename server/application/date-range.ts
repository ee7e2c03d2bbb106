import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

const DAY_MS = 86_400_000;
/** Both ends are part of it. */
const LONGEST_RANGE_DAYS = 400;

/**
 * Whether a range of dates (`YYYY-MM-DD`) can be asked for.
 * Refusals: no-such-day (it ends before it begins), range-too-long.
 */
export function rightRange({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): Result<Record<string, never>> {
  if (to < from) return refuse('no-such-day');
  if ((Date.parse(to) - Date.parse(from)) / DAY_MS >= LONGEST_RANGE_DAYS) {
    return refuse('range-too-long', { days: LONGEST_RANGE_DAYS });
  }
  return ok({});
}
