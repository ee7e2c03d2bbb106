import type { PublishedPeriod, ReportCount } from '#protocol/reports.js';
import type { Spread } from '#protocol/statistics.js';
import { THEMES } from '#protocol/vocabulary.js';

import { publishEstimates } from '../statistics/disclosure-estimates.js';
import type { Histogram } from '../statistics/histogram.js';
import { countIn, percentile } from '../statistics/histogram.js';
import { recordOf } from '../statistics/zeros.js';
import type { PeriodFigures } from './period-figures.js';

/** From so many durations on, one in ten of them is not one visitor's. */
const FEWEST_FOR_P90 = 20;
/** Walks are told to so many seconds. */
const WALK_STEP = 5;

export type Means = Pick<
  PublishedPeriod,
  | 'wait'
  | 'interview'
  | 'interviewByTheme'
  | 'walkSeconds'
  | 'serviceLevel'
  | 'islands'
  | 'estimates'
>;

/** Counts published of the same tickets. */
export interface BesideMeans {
  readonly served: ReportCount;
  readonly leftAtClosing: ReportCount;
  readonly noShow: ReportCount;
  /** Interviews that there were of each theme at least, as anybody can tell from the counts, in their order. */
  readonly themes: readonly number[];
  /** A day that runs: seen before and after one interview, its means would tell of that one. */
  readonly isRunning: boolean;
}

/**
 * Means, medians and shares of a period. They are shown with the number of interviews alone: one left out for
 * too few would otherwise tell which of the withheld counts is the small one.
 */
export function meansOf(figures: PeriodFigures, beside: BesideMeans, threshold: number): Means {
  const { served, isRunning } = beside;
  const { estimates, walks, islands } = figures;
  const isShown = typeof served === 'number' && served >= threshold;
  const spread = (durations: Histogram): Spread | null =>
    isShown ? spreadOf(durations, served, threshold) : null;
  const isSettled = isShown && !isRunning;
  return {
    wait: spread(figures.waits),
    interview: spread(figures.interviews),
    interviewByTheme: recordOf(THEMES, (theme, at) =>
      isShown ? spreadOf(figures.lengths?.[theme] ?? [], beside.themes[at] ?? 0, threshold) : null,
    ),
    walkSeconds:
      isSettled && walks !== undefined && walks.count >= threshold
        ? Math.round(walks.seconds / walks.count / WALK_STEP) * WALK_STEP
        : null,
    serviceLevel: shareWithin(figures, [served, beside.leftAtClosing, beside.noShow]),
    islands: islands === undefined ? null : islandsOf(islands, isSettled ? served : 0),
    estimates:
      estimates === undefined ? null : estimatesOf(estimates, beside, isSettled, threshold),
  };
}

/**
 * Whether it is shown tells nothing of how many durations there are.
 * @param known how many there are at least, as anybody can tell from the counts
 */
function spreadOf(durations: Histogram, known: number, threshold: number): Spread | null {
  const median = percentile(durations, 0.5);
  // there are fewer than known only where days were kept before durations were
  if (known < threshold || countIn(durations) < known || median === undefined) return null;
  const p90 = known < FEWEST_FOR_P90 ? undefined : percentile(durations, 0.9);
  return { median, p90: p90 ?? null };
}

/**
 * The service level, rounded so far that it fits whatever the withheld counts may be: the steps are wider
 * than one ticket of the smallest base that the published counts allow.
 *
 * @param inBase published counts of outcomes that belong to the base
 */
function shareWithin(
  { serviceLevel: { within, base } }: PeriodFigures,
  inBase: readonly ReportCount[],
): number | null {
  return rounded(within / base, leastOf(inBase));
}

/** @param interviews as published: a step is then longer than one of them on average */
function islandsOf(
  { open, busy, most }: NonNullable<PeriodFigures['islands']>,
  interviews: number,
): PublishedPeriod['islands'] {
  const busyShare = open === 0 ? null : rounded(Math.min(1, busy / open), interviews);
  return { openHours: Math.round(open / 60), busyShare, most };
}

function estimatesOf(
  figures: NonNullable<PeriodFigures['estimates']>,
  { served, noShow }: BesideMeans,
  isSettled: boolean,
  threshold: number,
): PublishedPeriod['estimates'] {
  const exact = (count: ReportCount): number | null => (typeof count === 'number' ? count : null);
  const outcomes = { interviews: exact(served), noShow: exact(noShow) };
  return publishEstimates(figures, isSettled ? outcomes : undefined, threshold);
}

/** In steps of a hundredth, a twentieth or a tenth, so that there are more people than steps. */
function rounded(share: number, people: number): number | null {
  const steps = [100, 20, 10].find((candidate) => people > candidate);
  return steps === undefined ? null : Math.round(share * steps) / steps;
}

function leastOf(counts: readonly ReportCount[]): number {
  return counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
}
