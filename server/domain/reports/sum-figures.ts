import { CHANNELS, LANGUAGES, OUTCOMES, THEMES } from '#protocol/vocabulary.js';

import { addFeedback } from '../portrait/feedback-counts.js';
import type { EstimateFigures, IslandFigures } from '../statistics/day-figures.js';
import { mergedHistogram } from '../statistics/histogram.js';
import { recordOf, zeros } from '../statistics/zeros.js';
import type { PeriodFigures } from './period-figures.js';
import { sumCounts } from './sum-counts.js';
import { addWorkshops } from './workshop-sums.js';

/** What there is before anything is counted: added to figures, it leaves them as they are. */
export const NO_FIGURES: PeriodFigures = {
  version: 1,
  days: 0,
  tickets: 0,
  byTheme: zeros(THEMES),
  byLanguage: zeros(LANGUAGES),
  byChannel: zeros(CHANNELS),
  byHour: noHours(),
  themeByLanguage: recordOf(THEMES, () => zeros(LANGUAGES)),
  themeByHour: recordOf(THEMES, noHours),
  outcomes: zeros(OUTCOMES),
  open: 0,
  transferred: 0,
  waits: [],
  interviews: [],
  serviceLevel: { within: 0, base: 0 },
};

/**
 * All of them together; of no day and no month twice. In whatever order and groups days are added up, the sum
 * is the same.
 */
export function sumOfFigures(figures: readonly PeriodFigures[]): PeriodFigures {
  const [first, ...others] = figures;
  if (first === undefined) return NO_FIGURES;
  if (others.length === 0) return first;
  const all: All<PeriodFigures> = [first, ...others];
  return {
    ...sumCounts(map(all, countsIn)),
    version: 1,
    waits: mergedHistogram(figures.map(({ waits }) => waits)),
    interviews: mergedHistogram(figures.map(({ interviews }) => interviews)),
    ...part('lengths', figures, (parts) =>
      recordOf(THEMES, (theme) => mergedHistogram(parts.map((each) => each[theme]))),
    ),
    ...part('walks', figures, sumCounts),
    ...part('estimates', figures, sumOfEstimates),
    ...part('people', figures, sumCounts),
    ...part('multimedia', figures, sumCounts),
    ...part('islands', figures, sumOfIslands),
    ...part('parked', figures, sumCounts),
    ...part('notes', figures, sumCounts),
    ...part('workshops', figures, (parts) => parts.reduce(addWorkshops)),
    ...part('feedback', figures, (parts) => parts.reduce(addFeedback)),
  };
}

/** At least one. */
type All<T> = readonly [T, ...T[]];
type Part<K extends keyof PeriodFigures> = NonNullable<PeriodFigures[K]>;

function map<T, U>([first, ...others]: All<T>, of: (each: T) => U): All<U> {
  return [of(first), ...others.map(of)];
}

/** What every period has, and what adds up number by number. */
function countsIn(figures: PeriodFigures) {
  const { days, tickets, open, transferred, outcomes, serviceLevel } = figures;
  const { byTheme, byLanguage, byChannel, byHour, themeByLanguage, themeByHour } = figures;
  return {
    ...{ days, tickets, open, transferred, outcomes, serviceLevel },
    ...{ byTheme, byLanguage, byChannel, byHour, themeByLanguage, themeByHour },
  };
}

/** Of those that have the part; where none has, it stays away. */
function part<K extends keyof PeriodFigures>(
  key: K,
  figures: readonly PeriodFigures[],
  sum: (parts: All<Part<K>>) => Part<K>,
): { readonly [P in K]?: Part<K> } {
  const [first, ...others] = figures.flatMap((each): Part<K>[] => {
    const found = each[key];
    return found === undefined ? [] : [found];
  });
  if (first === undefined) return {};
  // a computed key is not seen to be K
  return { [key]: sum([first, ...others]) } as { readonly [P in K]?: Part<K> };
}

/** The error is kept in tenths of minutes: rounded there, the sum does not depend on the order. */
function sumOfEstimates(all: All<EstimateFigures>): EstimateFigures {
  const error = all.reduce((sum, each) => sum + Math.round(each.error * 10), 0);
  return { ...sumCounts(all), error: error / 10 };
}

function sumOfIslands(all: All<IslandFigures>): IslandFigures {
  return { ...sumCounts(all), most: Math.max(...all.map(({ most }) => most)) };
}

function noHours(): number[] {
  return Array.from({ length: 24 }, () => 0);
}
