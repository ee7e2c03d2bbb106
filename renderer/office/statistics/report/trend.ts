import type { PeriodId } from '#protocol/periods.js';
import { datesOf, partsOf, periodKind, yearBefore } from '#protocol/periods.js';
import type { PublishedPeriod, Report } from '#protocol/reports.js';

/**
 * Whose parts are the course of a period: its own, down to months, which two months hold each two of. Those
 * that have not begun are left out. Of a day there is none.
 */
export function trendPeriods(period: PeriodId, today: string): readonly PeriodId[] {
  const begun = (id: PeriodId) => datesOf(id).from <= today;
  switch (periodKind(period)) {
    case 'year':
      return partsOf(period).flatMap(partsOf).filter(begun);
    case 'half-year':
      return partsOf(period).filter(begun);
    case 'two-months':
    case 'month':
      return [period];
    case 'day':
    case undefined:
      return [];
  }
}

/** The course of a period, and that of the year before by its parts' own names. */
export interface Trend {
  readonly parts: readonly PublishedPeriod[];
  readonly before: ReadonlyMap<PeriodId, PublishedPeriod>;
}

/** Days are not set beside those of the year before: they fall on other days of the week. */
export function comparesParts(period: PeriodId): boolean {
  return periodKind(period) !== 'month';
}

/** Every report that a period's own and its course need, the period first. */
export function neededFor(period: PeriodId, today: string): readonly PeriodId[] {
  const own = trendPeriods(period, today);
  const past = comparesParts(period) ? own.map(yearBefore) : [];
  return [...new Set([period, ...own, ...past])];
}

/**
 * The month in which the first of all years with figures begins, where that is not January; else nothing.
 * @param trend of a year that holds this one, by months
 */
export function beginningOf(
  year: PeriodId,
  years: readonly number[],
  trend: Trend | undefined,
): PeriodId | undefined {
  if (trend === undefined || String(years[0]) !== year) return undefined;
  const months = [...trend.parts, ...trend.before.values()].map(({ period }) => period);
  const [first] = months.filter((each) => each.startsWith(year)).toSorted();
  return first === undefined || first.endsWith('-01') ? undefined : first;
}

export function trendOf(
  period: PeriodId,
  today: string,
  reports: ReadonlyMap<PeriodId, Report>,
): Trend {
  const own = trendPeriods(period, today);
  const partsIn = (ids: readonly PeriodId[]) =>
    ids.flatMap((id) => reports.get(id)?.parts ?? []).filter(({ days }) => days > 0);
  const past = comparesParts(period) ? partsIn(own.map(yearBefore)) : [];
  return {
    parts: partsIn(own).filter(({ from }) => from <= today),
    before: new Map(past.map((part) => [part.period, part])),
  };
}
