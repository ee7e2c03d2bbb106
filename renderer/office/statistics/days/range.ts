/** Longest range the server answers, days (protocol, queries). */
export const LONGEST_RANGE = 400;

/** Calendar days, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = ['today', 'yesterday', 'week', 'month', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

/** @param today the calendar day at the centre, `YYYY-MM-DD` */
export function presetRange(preset: Preset, today: string): DayRange {
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'week':
      return { from: addDays(today, -6), to: today };
    case 'month':
      return { from: addDays(today, -29), to: today };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** Calendar arithmetic in UTC, where every day has 24 hours. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Days in the range, both ends counted. */
export function lengthOf(range: DayRange): number {
  return (Date.parse(range.to) - Date.parse(range.from)) / 86_400_000 + 1;
}

export type RangeProblem = 'order' | 'tooLong';

/** What is wrong with a range a person typed; an empty or half-typed date counts as `order`. */
export function rangeProblem(range: DayRange): RangeProblem | undefined {
  const length = lengthOf(range);
  if (!(length >= 1)) return 'order';
  return length > LONGEST_RANGE ? 'tooLong' : undefined;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The range of two dates of an address, or `undefined` where they are none. */
export function rangeFrom(from: string | undefined, to: string | undefined): DayRange | undefined {
  if (from === undefined || to === undefined || !DATE.test(from) || !DATE.test(to)) {
    return undefined;
  }
  const range = { from, to };
  return rangeProblem(range) === undefined ? range : undefined;
}
