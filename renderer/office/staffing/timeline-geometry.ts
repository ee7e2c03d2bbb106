import { minutesOf } from '../programme/calendar/clock.js';
import type { ShiftDraft } from './drafts.js';

/** Whole hours of a day, the last one included as an end. */
export interface DayHours {
  readonly from: number;
  readonly to: number;
}

/** Shown at least: an ordinary day. */
const USUAL: DayHours = { from: 9, to: 17 };

/** The whole hours that hold every row, and an ordinary day. */
export function hoursOf(rows: readonly Pick<ShiftDraft, 'from' | 'to'>[]): DayHours {
  const whole = rows.filter(({ from, to }) => from !== '' && to !== '');
  return {
    from: Math.min(USUAL.from, ...whole.map(({ from }) => Math.floor(minutesOf(from) / 60))),
    to: Math.max(USUAL.to, ...whole.map(({ to }) => Math.ceil(minutesOf(to) / 60))),
  };
}

export function everyHour({ from, to }: DayHours): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Where a row lies across the hours, shares of their width; none where it has no times or no length. */
export function barOf(
  { from, to }: Pick<ShiftDraft, 'from' | 'to'>,
  hours: DayHours,
): { readonly left: number; readonly width: number } | undefined {
  if (from === '' || to === '' || from >= to) return undefined;
  const minutes = (hours.to - hours.from) * 60;
  const left = (minutesOf(from) - hours.from * 60) / minutes;
  return { left, width: (minutesOf(to) - minutesOf(from)) / minutes };
}
