import type { Programme } from '#protocol/workshops/views.js';

import { DAY_MINUTES, minutesOf } from '../calendar/clock.js';
import { weekdayOf } from '../calendar/dates.js';
import type { Span } from './lanes.js';

type OpeningHours = Programme['openingHours'];

/** Hours of a day that nobody has set hours for, minutes since midnight. */
const USUAL: Span = { from: 8 * 60, to: 18 * 60 };

/** Whether somebody has set opening hours at all; until then any time is right. */
export function hoursAreSet(hours: OpeningHours): boolean {
  return hours.some((day) => day !== null);
}

/** When the centre is open that day; `closed` all day, or `any` where no hours are set. */
export function openOn(hours: OpeningHours, date: string): Span | 'closed' | 'any' {
  if (!hoursAreSet(hours)) return 'any';
  const day = hours[weekdayOf(date)];
  if (day === null || day === undefined) return 'closed';
  return { from: minutesOf(day.opens), to: minutesOf(day.closes) };
}

/**
 * The hours a grid shows, whole hours: all the time that is open on one of the days and all that is
 * planned, and an hour around it, in which nothing is lost on the way there.
 */
export function shownHours(
  hours: OpeningHours,
  dates: readonly string[],
  planned: readonly Span[],
): Span {
  const open = dates
    .map((date) => openOn(hours, date))
    .filter((day): day is Span => typeof day === 'object');
  const needed = [...(open.length > 0 ? open : [USUAL]), ...planned];
  const from = Math.min(...needed.map((span) => span.from));
  const to = Math.max(...needed.map((span) => span.to));
  const around = open.length > 0 ? 60 : 0;
  return {
    from: Math.max(0, Math.floor((from - around) / 60) * 60),
    to: Math.min(DAY_MINUTES, Math.ceil((to + around) / 60) * 60),
  };
}

/** The days a week shows: Saturday and Sunday go where they are closed and nothing is planned. */
export function shownDays(
  hours: OpeningHours,
  week: readonly string[],
  planned: ReadonlySet<string>,
): readonly string[] {
  return week.filter(
    (date) => weekdayOf(date) < 5 || planned.has(date) || openOn(hours, date) !== 'closed',
  );
}
