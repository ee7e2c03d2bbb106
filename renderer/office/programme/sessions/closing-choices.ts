const DAY = 1_440;
/** Until its start, a quarter of an hour … a week before, minutes. */
const USUAL = [0, 15, 30, 60, 120, 240, DAY, 2 * DAY, 3 * DAY, 7 * DAY];

/** When sign-up may end: what is usual, and what is set now. @returns minutes before the start */
export function closingChoices(now: number): readonly number[] {
  return [...new Set([...USUAL, ...(Number.isNaN(now) ? [] : [now])])].toSorted((a, b) => a - b);
}

/** Whole days, where it is so many; else `undefined`. */
export function wholeDays(minutes: number): number | undefined {
  return minutes > 0 && minutes % DAY === 0 ? minutes / DAY : undefined;
}
