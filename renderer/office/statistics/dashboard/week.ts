import type { DayRange } from '../days/range.js';
import { addDays } from '../days/range.js';

/** Monday to Sunday of the week of a day. */
export function weekOf(date: string): DayRange {
  const sinceMonday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(date, -sinceMonday);
  return { from, to: addDays(from, 6) };
}

/** The same week of the year before, weekday under weekday: 52 weeks earlier. */
export function weekBefore({ from, to }: DayRange): DayRange {
  return { from: addDays(from, -WEEKS_OF_A_YEAR * 7), to: addDays(to, -WEEKS_OF_A_YEAR * 7) };
}

const WEEKS_OF_A_YEAR = 52;
