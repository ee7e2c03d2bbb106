import type { PeriodId } from '#protocol/periods.js';
import { periodKind } from '#protocol/periods.js';
import type { PublishedPeriod, Report, ReportCount } from '#protocol/reports.js';

import type { Change } from '../counts/count.js';
import { changeOf } from '../counts/count.js';

/** A period and what it is compared with. */
export interface View {
  readonly period: PublishedPeriod;
  /**
   * The same of the year before; absent where it has no figures, and of a day: its date was another day of
   * the week then.
   */
  readonly before: PublishedPeriod | undefined;
  /** Both are over: a difference says something. */
  readonly claims: boolean;
}

export function viewOf(report: Pick<Report, 'period' | 'before'>): View {
  const { period, before } = report;
  const compares = periodKind(period.period) !== 'day';
  const known = compares && before !== null && before.days > 0 ? before : undefined;
  return { period, before: known, claims: period.over && known?.over === true };
}

/** The change of a count, where there is a year before to claim it against. */
export function changeIn(
  view: Pick<View, 'claims'>,
  now: ReportCount | undefined,
  before: ReportCount | undefined,
): Change | undefined {
  return view.claims ? changeOf(now, before) : undefined;
}

/** The year alone names the period before: the rest of its name is the same. */
export function yearOf(period: PeriodId): string {
  return period.slice(0, 4);
}

/**
 * First and last hour with something to show, so that the night stays out of the chart.
 * @param counts by hour, index 0 to 23
 */
export function busyHours(counts: readonly (ReportCount | undefined)[]): readonly number[] {
  const busy = counts.flatMap((count, hour) => (count !== undefined && count !== 0 ? [hour] : []));
  const first = busy[0] ?? OFFICE_HOURS.first;
  const last = busy.at(-1) ?? OFFICE_HOURS.last;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const OFFICE_HOURS = { first: 9, last: 16 };
