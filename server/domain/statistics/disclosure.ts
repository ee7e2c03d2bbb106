import type { PublishedCount, PublishedDay, Spread } from '#protocol/statistics.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { DayFigures } from './day-figures.js';
import type { Histogram } from './histogram.js';
import { countIn, percentile } from './histogram.js';

/** Counts from 1 to 4 are not published (domain.md, definitions for statistics). */
const FEWEST = 5;

/**
 * What of a day's figures may be seen. Every table adds up to the day's tickets, so a small count is
 * never hidden alone: see `hideSmall`. Where that cannot protect a table (all its counts small and
 * equal), and where the day itself is small, nothing of the day is published.
 *
 * @param final `false` while the day runs
 */
export function publish(figures: DayFigures, final: boolean): PublishedDay {
  const { tickets, outcomes, byChannel, transferred } = figures;
  const theme = hideSmall(THEMES.map((key) => figures.byTheme[key]));
  const language = hideSmall(LANGUAGES.map((key) => figures.byLanguage[key]));
  const hour = hideSmall(figures.byHour);
  const outcome = hideSmall([
    outcomes.served,
    outcomes.left,
    outcomes['left-at-closing'],
    outcomes['no-show'],
    figures.open,
  ]);
  const transfers = hideSmall([transferred, tickets - transferred]);
  const channel = hideSmall([byChannel.desk, byChannel.kiosk]);
  if (!theme || !language || !hour || !outcome || !transfers || !channel || isSmall(tickets)) {
    return nothingOf(figures.date, final);
  }
  const [interviews = null, left = null, leftAtClosing = null, noShow = null] = outcome;
  return {
    date: figures.date,
    final,
    tickets,
    byTheme: named(THEMES, theme),
    byLanguage: named(LANGUAGES, language),
    byHour: hour,
    interviews,
    left,
    leftAtClosing,
    noShow,
    transfers: transfers[0] ?? null,
    desk: channel[0] ?? null,
    wait: spread(figures.waits, interviews),
    interview: spread(figures.interviews, interviews),
    serviceLevel: shareWithin(figures, [interviews, leftAtClosing, noShow]),
  };
}

/**
 * One table whose total is known, with its small counts hidden and, with them, the next larger ones
 * until the hidden counts are not all alike. Equal counts are hidden or shown together, so which ones
 * are hidden depends on their sizes only: another day with the hidden counts changed about would be
 * published just the same. Hence no hidden count can be worked out, even by somebody who knows this
 * rule. Zeros stay: they are nobody's.
 *
 * @returns `undefined` where nothing is left to hide the small counts among
 */
export function hideSmall(counts: readonly number[]): readonly PublishedCount[] | undefined {
  const hidden = new Set(counts.filter(isSmall));
  if (hidden.size === 0) return counts;
  if (hidden.size === 1) {
    const larger = counts.filter((count) => count >= FEWEST);
    if (larger.length === 0) return undefined;
    hidden.add(Math.min(...larger));
  }
  return counts.map((count) => (hidden.has(count) ? null : count));
}

function isSmall(count: number): boolean {
  return count > 0 && count < FEWEST;
}

/**
 * Shown only with the number of interviews, because a spread left out for too few durations would
 * otherwise tell which of the hidden counts is the small one.
 */
function spread(durations: Histogram, interviews: PublishedCount): Spread | null {
  if (interviews === null || interviews < FEWEST || countIn(durations) < FEWEST) return null;
  const median = percentile(durations, 0.5);
  const p90 = percentile(durations, 0.9);
  return median === undefined || p90 === undefined ? null : { median, p90 };
}

/**
 * The service level, rounded so far that it fits whatever the hidden counts may be: the steps are
 * wider than one ticket of the smallest base that the published counts allow.
 *
 * @param inBase published counts of outcomes that belong to the base
 */
function shareWithin(figures: DayFigures, inBase: readonly PublishedCount[]): number | null {
  const { within, base } = figures.serviceLevel;
  const leastBase = inBase.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const steps = [100, 20, 10].find((candidate) => leastBase > candidate);
  return steps === undefined ? null : Math.round((within / base) * steps) / steps;
}

function nothingOf(date: string, final: boolean): PublishedDay {
  return {
    date,
    final,
    tickets: null,
    byTheme: named(THEMES, []),
    byLanguage: named(LANGUAGES, []),
    byHour: Array.from({ length: 24 }, () => null),
    interviews: null,
    left: null,
    leftAtClosing: null,
    noShow: null,
    transfers: null,
    desk: null,
    wait: null,
    interview: null,
    serviceLevel: null,
  };
}

function named<K extends string>(
  keys: readonly K[],
  counts: readonly PublishedCount[],
): Record<K, PublishedCount> {
  return Object.fromEntries(keys.map((key, at) => [key, counts[at] ?? null])) as Record<
    K,
    PublishedCount
  >;
}
