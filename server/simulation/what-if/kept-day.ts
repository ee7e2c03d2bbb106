import type { PublishedCount, PublishedDay } from '#protocol/statistics.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Theme } from '#protocol/vocabulary.js';

import type { DayFigures } from '../../domain/statistics/fold.js';
import type { ArrivalRate, DayModel } from './day-model.js';
import { lengthsFrom } from './lengths.js';
import type { Habits } from './recent-days.js';
import { weightsBy } from './recent-days.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/**
 * A day like one that was. Whoever lives it often enough learns its averages, however much chance there is
 * in each repeat; so these are made of what is published of the day, and where that is hidden or not
 * counted together (language by theme by hour), of what many days together are like.
 *
 * @param day what is published of it
 * @returns `undefined` where nothing of it is
 */
export function keptDay(
  figures: DayFigures,
  day: PublishedDay,
  habits: Habits,
): DayModel | undefined {
  if (day.tickets === null || day.tickets === 0) return undefined;
  const weights = weightsBy(habits);
  const total = day.tickets;
  const margins = {
    hours: filled(day.byHour, weights.hours, total),
    themes: filled(
      THEMES.map((theme) => day.byTheme[theme]),
      weights.themes,
      total,
    ),
    languages: filled(
      LANGUAGES.map((language) => day.byLanguage[language]),
      weights.languages,
      total,
    ),
  };
  return {
    arrivals: withinOpening(figures, fitted(habits, margins)),
    length: lengthsFrom((theme: Theme) => [
      figures.lengths?.[theme] ?? [],
      habits.lengths[theme],
      figures.interviews,
    ]),
    noShow: day.noShow === null ? habits.noShow : day.noShow / total,
    left: day.left === null ? habits.left : day.left / total,
  };
}

/** What is hidden shares what is left of the total as usual. */
function filled(
  shown: readonly PublishedCount[],
  weights: readonly number[],
  total: number,
): number[] {
  const left = total - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const among = shown.reduce<number>(
    (sum, count, at) => sum + (count === null ? (weights[at] ?? 0) : 0),
    0,
  );
  return shown.map((count, at) => count ?? (left * (weights[at] ?? 0)) / among);
}

interface Margins {
  readonly hours: readonly number[];
  readonly themes: readonly number[];
  readonly languages: readonly number[];
}

/** Usual weights, scaled until they add up to the day's hours, themes and languages. */
function fitted(habits: Habits, { hours, themes, languages }: Margins): ArrivalRate[] {
  const cells = hours.flatMap((_, hour) =>
    THEMES.flatMap((theme, t) =>
      LANGUAGES.map((language, l) => ({
        ...{ hour, theme, language, t, l },
        mean: habits.weight(hour, theme, language),
      })),
    ),
  );
  const scale = (wanted: readonly number[], of: (cell: (typeof cells)[number]) => number): void => {
    const sums = wanted.map(() => 0);
    for (const cell of cells) sums[of(cell)] = (sums[of(cell)] ?? 0) + cell.mean;
    for (const cell of cells) {
      const sum = sums[of(cell)] ?? 0;
      cell.mean = sum === 0 ? 0 : (cell.mean * (wanted[of(cell)] ?? 0)) / sum;
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    scale(themes, ({ t }) => t);
    scale(languages, ({ l }) => l);
    scale(hours, ({ hour }) => hour);
  }
  return cells
    .filter(({ mean }) => mean > 0)
    .map(({ hour, theme, language, mean }) => ({
      ...{ theme, language, mean },
      from: hour * HOUR,
      to: (hour + 1) * HOUR,
    }));
}

/** Nobody comes in the part of an hour before the first island or after the last one. */
function withinOpening({ staffing = [] }: DayFigures, rates: ArrivalRate[]): ArrivalRate[] {
  const opens = staffing.reduce((least, { from }) => Math.min(least, from), Infinity) * MINUTE;
  const closes = staffing.reduce((most, { to }) => Math.max(most, to), 0) * MINUTE;
  return rates.map((rate) => {
    const from = Math.max(rate.from, opens);
    const to = Math.min(rate.to, closes);
    return from < to ? { ...rate, from, to } : rate;
  });
}

const ROUNDS = 10;
