import type { PublishedPeriod, ReportCount } from '#protocol/reports.js';
import { addCounts, contactsOf } from '#protocol/reports.js';
import type { PublishedCount, PublishedDay, Spread } from '#protocol/statistics.js';
import { periodKind } from '#protocol/periods.js';

/** What a direction looks at first, in this order. */
export const SUMMARY_COUNTS = [
  'contacts',
  'interviews',
  'multimedia',
  'participants',
  'outreach',
  'visits',
  'tickets',
  'left',
  'noShow',
] as const;
export type SummaryCount = (typeof SUMMARY_COUNTS)[number];

/** Smallest and largest of several days' values; both the same of one period. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

export interface Summary {
  /** Absent: of days nobody publishes it. `undefined`: not counted. */
  readonly counts: { readonly [C in SummaryCount]?: ReportCount | undefined };
  /** Minutes. Medians cannot be added up: of several days their extent. */
  readonly median: Extent | undefined;
  readonly p90: Extent | undefined;
  /** 0 to 1. */
  readonly level: Extent | undefined;
  /** Those that are known, of each day; of one period its own. */
  readonly levels: readonly number[];
  /** Waits it was measured with. */
  readonly levelMinutes: readonly number[];
  /** Days with figures. */
  readonly days: number;
  readonly over: boolean;
}

export function summaryOfPeriod(period: PublishedPeriod): Summary {
  const { all, interviews, multimedia, participants, outreach } = contactsOf(period);
  const { outcome } = period.tables;
  const ofDay = periodKind(period.period) === 'day';
  return {
    counts: {
      ...(!ofDay && { contacts: all, participants, outreach, visits: period.people?.door }),
      interviews,
      multimedia,
      tickets: outcome?.total,
      left: outcome?.cells.left,
      noShow: outcome?.cells['no-show'],
    },
    median: extent([period.wait?.median]),
    p90: extent([period.wait?.p90]),
    level: extent([period.serviceLevel]),
    levels: known([period.serviceLevel]),
    levelMinutes: period.serviceLevelMinutes,
    days: period.days,
    over: period.over,
  };
}

/** Sums of what is published of the days, and nothing that is not. @param over all days of the week are over */
export function summaryOfDays(days: readonly PublishedDay[], over: boolean): Summary {
  const sum = (of: (day: PublishedDay) => PublishedCount | undefined) => sumOf(days.map(of));
  const waits = days.flatMap(({ wait }): readonly Spread[] => (wait === null ? [] : [wait]));
  return {
    counts: {
      interviews: sum(({ interviews }) => interviews),
      multimedia: sum(({ multimedia }) => (multimedia === null ? undefined : multimedia.visits)),
      tickets: sum(({ tickets }) => tickets),
      left: sum(({ left }) => left),
      noShow: sum(({ noShow }) => noShow),
    },
    median: extent(waits.map(({ median }) => median)),
    p90: extent(waits.map(({ p90 }) => p90)),
    level: extent(days.map(({ serviceLevel }) => serviceLevel)),
    levels: known(days.map(({ serviceLevel }) => serviceLevel)),
    levelMinutes: [...new Set(days.flatMap((day) => day.serviceLevelMinutes))],
    days: days.length,
    over,
  };
}

/** @param counts `undefined` on days of before it was counted: then the sum is a floor */
function sumOf(counts: readonly (PublishedCount | undefined)[]): ReportCount | undefined {
  if (counts.every((count) => count === undefined)) return undefined;
  return addCounts(counts.map((count) => count ?? null));
}

function extent(values: readonly (number | null | undefined)[]): Extent | undefined {
  const found = known(values);
  return found.length === 0 ? undefined : { low: Math.min(...found), high: Math.max(...found) };
}

function known(values: readonly (number | null | undefined)[]): readonly number[] {
  return values.filter((value) => typeof value === 'number');
}

/**
 * Whether a target was reached: of several days it is said only where all are on one side of it.
 * @param levels and target 0 to 1
 * @returns nothing where no level is known; with how many of the days reached it
 */
export function reachedBy(
  levels: readonly number[],
  target: number,
): { readonly how: 'reached' | 'notReached' | 'reachedSome'; readonly days: number } | undefined {
  if (levels.length === 0) return undefined;
  const days = levels.filter((level) => level >= target).length;
  if (days === levels.length) return { how: 'reached', days };
  return { how: days === 0 ? 'notReached' : 'reachedSome', days };
}
