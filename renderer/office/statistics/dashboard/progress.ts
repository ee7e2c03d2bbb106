import { datesOf } from '#protocol/periods.js';
import type { Report } from '#protocol/reports.js';

import { exactly, floorOf } from '../counts/count.js';
import { lengthOf } from '../days/range.js';

/** How far the year's contacts are on their way to the target. */
export interface Progress {
  readonly count: number;
  /** `count` is a floor. */
  readonly atLeast: boolean;
  readonly target: number;
  /** Of the target, 0 and more. */
  readonly share: number;
  /** Of the year's days that have gone, 0 to 1; 1 of a year that is over. */
  readonly time: number;
  /**
   * Contacts of the whole year if the rest of it is like what has been, to the hundred. Only of an exact
   * count, and once a quarter of the year has gone: earlier, or from a floor, it would be a guess.
   */
  readonly pace: number | undefined;
}

/** Part of the year after which a pace is told. */
const TELLING = 0.25;

/** `undefined` where nothing is known of the year, or no target is set. */
export function progressOf(
  report: Pick<Report, 'period' | 'yearContacts' | 'yearlyTarget'>,
  today: string,
): Progress | undefined {
  const { yearContacts, yearlyTarget: target } = report;
  const count = floorOf(yearContacts);
  if (count === undefined || target <= 0) return undefined;
  const { from, to } = datesOf(report.period.period.slice(0, 4));
  const time = today > to ? 1 : lengthOf({ from, to: today }) / lengthOf({ from, to });
  const exact = exactly(yearContacts);
  const tells = exact !== undefined && exact > 0 && time >= TELLING && time < 1;
  return {
    count,
    atLeast: exact === undefined,
    target,
    share: count / target,
    time,
    pace: tells ? Math.round(exact / time / 100) * 100 : undefined,
  };
}
