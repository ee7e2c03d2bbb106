import { THEMES } from '#protocol/vocabulary.js';
import type { WhatIfScenario } from '#protocol/what-if.js';

import type { ArrivalRate, DayModel } from './day-model.js';
import { logNormalLengths } from './lengths.js';
import type { Habits } from './recent-days.js';
import { minutesOf } from './shifts.js';

type Imagined = Extract<WhatIfScenario['day'], { kind: 'imagined' }>;

const MINUTE = 60_000;
const SLOT = 15;
/** Fewest come all day long; most late in the morning and after lunch: time of day, how wide (min), how high. */
const ALL_DAY = 0.35;
const PEAKS = [
  [10.5 * 60, 60, 1],
  [13.75 * 60, 50, 0.8],
] as const;

/**
 * A day that never was: so many visitors along an ordinary day's curve. Shares of those who leave and do
 * not come are what is usual.
 *
 * @returns `undefined` where it closes before it opens, or nobody comes for any theme
 */
export function imaginedDay(day: Imagined, habits: Habits): DayModel | undefined {
  const opens = minutesOf(day.opens);
  const closes = minutesOf(day.closes);
  const weights = THEMES.map((theme) => day.themes[theme] ?? 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (closes <= opens || whole === 0) return undefined;
  const languages = [
    { language: 'fr', share: 1 - day.dutchShare },
    { language: 'nl', share: day.dutchShare },
  ] as const;
  const slots = Array.from({ length: Math.ceil((closes - opens) / SLOT) }, (_, at) => {
    const from = opens + at * SLOT;
    return { from, to: Math.min(from + SLOT, closes) };
  });
  const length = logNormalLengths(day.interviewMinutes);
  return {
    visitors: day.visitors,
    arrivals: slots
      .flatMap(({ from, to }) =>
        THEMES.flatMap((theme, at) =>
          languages.map(({ language, share }): ArrivalRate => {
            const mean = comingAt((from + to) / 2) * (to - from) * (weights[at] ?? 0) * share;
            return { theme, language, from: from * MINUTE, to: to * MINUTE, mean };
          }),
        ),
      )
      .filter(({ mean }) => mean > 0),
    length: (_theme, luck) => length(luck),
    noShow: habits.noShow,
    left: habits.left,
  };
}

function comingAt(minute: number): number {
  return PEAKS.reduce(
    (sum, [at, width, height]) => sum + height * Math.exp(-(((minute - at) / width) ** 2) / 2),
    ALL_DAY,
  );
}
