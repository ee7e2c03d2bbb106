import type { PublishedCount, PublishedDay, Spread } from '#protocol/statistics.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

/** A sum of published counts: exact, or a floor where some of them are suppressed. */
export interface Total {
  readonly sum: number;
  /** Some counts are suppressed and not in the sum. */
  readonly partial: boolean;
  /** All of them are: there is nothing to show. */
  readonly hidden: boolean;
}

/** Smallest and largest of the daily values; absent where no day has one. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

export const COUNTS = [
  'tickets',
  'interviews',
  'left',
  'leftAtClosing',
  'noShow',
  'transfers',
  'desk',
] as const satisfies readonly (keyof PublishedDay)[];
export type CountName = (typeof COUNTS)[number];

export interface RangeTotals {
  readonly days: number;
  readonly running: boolean;
  readonly counts: Readonly<Record<CountName, Total>>;
  readonly byTheme: Readonly<Record<Theme, Total>>;
  readonly byLanguage: Readonly<Record<Language, Total>>;
  readonly byHour: readonly Total[];
  /** Medians and 90th percentiles cannot be added up: the extent of the days' values is shown. */
  readonly wait: SpreadExtent | undefined;
  readonly interview: SpreadExtent | undefined;
  readonly serviceLevel: Extent | undefined;
  /** Days with a service level, and how many of them reach the target. */
  readonly serviceLevelDays: number;
  readonly serviceLevelReached: number;
}

export interface SpreadExtent {
  readonly median: Extent;
  readonly p90: Extent;
}

/** Sums what is published over the days of a range, and nothing that is not. */
export function totalsOf(days: readonly PublishedDay[], target: number): RangeTotals {
  const levels = days.flatMap((day) => (day.serviceLevel === null ? [] : [day.serviceLevel]));
  return {
    days: days.length,
    running: days.some((day) => !day.final),
    counts: record(COUNTS, (name) => total(days.map((day) => day[name]))),
    byTheme: record(THEMES, (theme) => total(days.map((day) => day.byTheme[theme]))),
    byLanguage: record(LANGUAGES, (lang) => total(days.map((day) => day.byLanguage[lang]))),
    byHour: Array.from({ length: 24 }, (_, hour) =>
      total(days.map((day) => arrivalsAt(day, hour))),
    ),
    wait: spreads(days.map((day) => day.wait)),
    interview: spreads(days.map((day) => day.interview)),
    serviceLevel: extent(levels),
    serviceLevelDays: levels.length,
    serviceLevelReached: levels.filter((level) => level >= target).length,
  };
}

/** A suppressed hour stays `null`: it is not an hour without arrivals. */
export function arrivalsAt(day: Pick<PublishedDay, 'byHour'>, hour: number): PublishedCount {
  const count = day.byHour[hour];
  return count === undefined ? 0 : count;
}

export function total(counts: readonly PublishedCount[]): Total {
  const known = counts.filter((count) => count !== null);
  return {
    sum: known.reduce((sum, count) => sum + count, 0),
    partial: known.length < counts.length,
    hidden: known.length === 0 && counts.length > 0,
  };
}

/**
 * First and last hour with something to show, so that the night stays out of the chart; office hours
 * where everything is suppressed.
 */
export function busyHours(byHour: readonly Total[]): readonly number[] {
  const nothingKnown = byHour.every((hour) => hour.hidden);
  const shown = byHour.flatMap((hour, index) =>
    !nothingKnown && (hour.sum > 0 || hour.partial) ? [index] : [],
  );
  const first = Math.min(...shown, 9);
  const last = Math.max(...shown, 16);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function spreads(values: readonly (Spread | null)[]): SpreadExtent | undefined {
  const known = values.filter((value) => value !== null);
  const median = extent(known.map((value) => value.median));
  const p90 = extent(known.map((value) => value.p90));
  return median === undefined || p90 === undefined ? undefined : { median, p90 };
}

function extent(values: readonly number[]): Extent | undefined {
  return values.length === 0 ? undefined : { low: Math.min(...values), high: Math.max(...values) };
}

/** One value for each key. */
export function record<K extends string, V>(
  keys: readonly K[],
  value: (key: K) => V,
): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
