import type { Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import { LENGTHS, unitLengths } from '../../domain/reception/waiting/log-normal.js';
import type { Histogram } from '../../domain/statistics/histogram.js';
import { countIn } from '../../domain/statistics/histogram.js';

const MINUTE = 60_000;
/** From so many interviews on their lengths are drawn from. */
const FEWEST_LENGTHS = 10;
/** Minutes, where nothing is known. */
const USUAL_MEAN = 20;
/** Standard deviation ÷ mean. */
const SPREAD = 0.6;

type Length = (luck: number) => number;

/** Log-normal lengths of a mean, minutes → ms. */
export function logNormalLengths(mean: number): Length {
  const lengths = unitLengths(SPREAD);
  return (luck) => mean * MINUTE * (lengths[Math.floor(luck * LENGTHS)] ?? 1);
}

/** @param sources of each theme, the best first; the first with enough interviews is drawn from */
export function lengthsFrom(
  sources: (theme: Theme) => readonly Histogram[],
): (theme: Theme, luck: number) => number {
  const usual = logNormalLengths(USUAL_MEAN);
  const byTheme = new Map(
    THEMES.map((theme): [Theme, Length] => {
      const known = sources(theme).find((lengths) => countIn(lengths) >= FEWEST_LENGTHS);
      return [theme, known === undefined ? usual : drawnFrom(known)];
    }),
  );
  return (theme, luck) => (byTheme.get(theme) ?? usual)(luck);
}

/** Somewhere within the minute, as all of it is alike. */
function drawnFrom(lengths: Histogram): Length {
  const whole = countIn(lengths);
  return (luck) => {
    let before = luck * whole;
    for (const [minute, count] of lengths) {
      if (before < count) return (minute + before / count) * MINUTE;
      before -= count;
    }
    return 0;
  };
}
