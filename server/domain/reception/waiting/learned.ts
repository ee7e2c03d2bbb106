import type { Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import type { DayFigures } from '../../statistics/day-figures.js';
import type { Histogram } from '../../statistics/histogram.js';

/** How long things took, added up; a day long past counts for a part. */
export interface Tally {
  readonly count: number;
  /** Minutes, and their squares. */
  readonly sum: number;
  readonly squares: number;
}

/** What the days before tell of today. */
export interface Learned {
  readonly lengths: Readonly<Record<Theme, Tally>>;
  /** From call to start. */
  readonly walks: { readonly count: number; readonly minutes: number };
  readonly called: number;
  readonly noShows: number;
  readonly left: number;
  /** Minutes waited, all together. */
  readonly waited: number;
}

/** Days back that are looked at, and after how many a day counts half. */
export const LEARNED_DAYS = 60;
const HALF_LIFE_DAYS = 20;
/** Nobody talks longer: an interview that was not ended. */
export const LONGEST_MINUTES = 180;

const DAY = 86_400_000;

/** @param today `YYYY-MM-DD`; days that are not before it, or more than 60 days before, are left out */
export function learnFrom(days: Iterable<DayFigures>, today: string): Learned {
  const lengths = new Map(THEMES.map((theme) => [theme, { count: 0, sum: 0, squares: 0 }]));
  const walks = { count: 0, minutes: 0 };
  const ends = { called: 0, noShows: 0, left: 0, waited: 0 };
  for (const figures of days) {
    const age = (Date.parse(today) - Date.parse(figures.date)) / DAY;
    if (!(age > 0 && age <= LEARNED_DAYS)) continue;
    const weight = 0.5 ** (age / HALF_LIFE_DAYS);
    for (const [theme, tally] of lengths) add(tally, figures.lengths?.[theme] ?? [], weight);
    walks.count += weight * (figures.walks?.count ?? 0);
    walks.minutes += (weight * (figures.walks?.seconds ?? 0)) / 60;
    const { outcomes, waits } = figures;
    ends.called += weight * (outcomes.served + outcomes['no-show']);
    ends.noShows += weight * outcomes['no-show'];
    ends.left += weight * outcomes.left;
    for (const [minute, count] of waits) ends.waited += weight * count * (minute + 0.5);
  }
  return { lengths: Object.fromEntries(lengths) as Learned['lengths'], walks, ...ends };
}

function add(
  tally: { count: number; sum: number; squares: number },
  histogram: Histogram,
  weight: number,
): void {
  for (const [minute, count] of histogram) {
    const length = Math.min(minute + 0.5, LONGEST_MINUTES);
    tally.count += weight * count;
    tally.sum += weight * count * length;
    tally.squares += weight * count * length ** 2;
  }
}
