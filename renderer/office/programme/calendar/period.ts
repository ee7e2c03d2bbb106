import { addDays, firstOfMonth, mondayOf, monthWeeks } from './dates.js';

export const VIEWS = ['week', 'month', 'rooms'] as const;
export type View = (typeof VIEWS)[number];

/** What of the programme is looked at: a view, how long a room view shows, and a date in it. */
export interface Period {
  readonly view: View;
  readonly rooms: 'day' | 'week';
  readonly date: string;
}

type Length = 'day' | 'week' | 'month';

function lengthOf({ view, rooms }: Period): Length {
  return view === 'rooms' ? rooms : view;
}

/** First and last date that are shown. */
export function datesOf(period: Period): { readonly from: string; readonly to: string } {
  const { date } = period;
  switch (lengthOf(period)) {
    case 'day':
      return { from: date, to: date };
    case 'week':
      return { from: mondayOf(date), to: addDays(mondayOf(date), 6) };
    case 'month': {
      const weeks = monthWeeks(date);
      return { from: weeks[0]?.[0] ?? date, to: weeks.at(-1)?.at(-1) ?? date };
    }
  }
}

/** Whether one span of dates holds the other: what is known of it says all about the other. */
export function covers(
  known: { readonly from: string; readonly to: string } | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  return known !== undefined && known.from <= from && known.to >= to;
}

/** So many periods further, or back. */
export function shifted(period: Period, steps: number): Period {
  switch (lengthOf(period)) {
    case 'day':
      return { ...period, date: addDays(period.date, steps) };
    case 'week':
      return { ...period, date: addDays(period.date, 7 * steps) };
    case 'month':
      return { ...period, date: firstOfMonth(period.date, steps) };
  }
}

/** The period with this date in it: a step to another week takes what is shown there. */
export function holding(period: Period, date: string): Period {
  const { from, to } = datesOf(period);
  return date >= from && date <= to ? period : { ...period, date };
}
