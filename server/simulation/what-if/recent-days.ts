import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import type { DayFigures } from '../../domain/statistics/fold.js';
import type { Histogram } from '../../domain/statistics/histogram.js';
import { mergedHistogram } from '../../domain/statistics/histogram.js';

/** From so many tickets on a day says something about days like it. */
const FEWEST_TICKETS = 30;
/** From so many days on their sums say nothing about one of them. */
const FEWEST_DAYS = 10;

/** Whether enough was kept of the day to live it again; besides, some of it has to be published. */
export function isUsable(figures: DayFigures): boolean {
  return (
    figures.tickets >= FEWEST_TICKETS &&
    (figures.staffing?.length ?? 0) > 0 &&
    figures.lengths !== undefined
  );
}

/** What days here are like, from many of them together. */
export interface Habits {
  readonly noShow: number;
  readonly left: number;
  readonly lengths: Readonly<Record<Theme, Histogram>>;
  /** How usual a theme and a language are at a local hour, compared with others; above 0. */
  readonly weight: (hour: number, theme: Theme, language: Language) => number;
}

/** Of a centre of which little is known yet: domain.md, volume, for the languages; shares are guesses. */
const UNKNOWN: Habits = {
  noShow: 0.06,
  left: 0.05,
  lengths: { orientation: [], training: [], work: [], enterprise: [], mobility: [] },
  weight: (_hour, _theme, language) => (language === 'nl' ? 0.1 : 0.9),
};

/**
 * @param days usable ones. Of a few only, nothing is taken: their sums would tell of each what is withheld
 * of it. A sum of few counts as half of what is many, whatever it is, for the same reason.
 * @param fewest what is not few, as of what is published
 */
export function habitsOf(days: readonly DayFigures[], fewest: number): Habits {
  if (days.length < FEWEST_DAYS) return UNKNOWN;
  const sum = (of: (day: DayFigures) => number): number =>
    days.reduce((total, day) => total + of(day), 0);
  const tickets = sum((day) => day.tickets);
  const cells = new Map<string, number>();
  for (const { arrivals } of days) {
    for (const { hour, theme, language, count } of arrivals) {
      const key = `${hour}.${theme}.${language}`;
      cells.set(key, (cells.get(key) ?? 0) + count);
    }
  }
  return {
    noShow: sum((day) => day.outcomes['no-show']) / tickets,
    left: sum((day) => day.outcomes.left) / tickets,
    // `fromEntries` forgets that every theme is among them
    lengths: Object.fromEntries(
      THEMES.map((theme) => [
        theme,
        mergedHistogram(days.map((day) => day.lengths?.[theme] ?? [])),
      ]),
    ) as Record<Theme, Histogram>,
    weight: (hour, theme, language) => {
      const count = cells.get(`${hour}.${theme}.${language}`) ?? 0;
      return count < fewest ? fewest / 2 : count;
    },
  };
}

/** Weights added up over hours, themes or languages, whatever the other two are. */
export function weightsBy(habits: Habits): {
  readonly hours: readonly number[];
  readonly themes: readonly number[];
  readonly languages: readonly number[];
} {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const total = (some: readonly number[], ts: readonly Theme[], ls: readonly Language[]): number =>
    some
      .flatMap((hour) => ts.flatMap((theme) => ls.map((it) => habits.weight(hour, theme, it))))
      .reduce((sum, weight) => sum + weight, 0);
  return {
    hours: hours.map((hour) => total([hour], THEMES, LANGUAGES)),
    themes: THEMES.map((theme) => total(hours, [theme], LANGUAGES)),
    languages: LANGUAGES.map((language) => total(hours, THEMES, [language])),
  };
}
