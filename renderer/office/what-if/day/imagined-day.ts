import type { WhatIfScenario } from '#protocol/what-if.js';
import type { Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import { isTime } from '../../programme/calendar/clock.js';
import { record } from '../../record.js';

export type WhatIfDay = WhatIfScenario['day'];

/** What of an imagined day is a number, and between which it may be (the server's own limits; a share in percent). */
export const AMOUNTS = {
  visitors: { min: 1, max: 1000 },
  dutchPercent: { min: 0, max: 100 },
  interviewMinutes: { min: 1, max: 120 },
} as const;
export type Amount = keyof typeof AMOUNTS;
/** How much a theme weighs beside the others. */
export const WEIGHT = { min: 0, max: 100 } as const;

/** An imagined day as typed. */
export interface ImaginedForm {
  readonly amounts: Readonly<Record<Amount, string>>;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly opens: string;
  readonly closes: string;
}

/**
 * An average day of this centre (domain.md, volume): 116 interviews, about one in ten in Dutch. How long an
 * interview lasts, how themes share and when the centre opens is not known: a guess to begin with.
 */
export const AVERAGE_DAY: ImaginedForm = {
  amounts: { visitors: '116', dutchPercent: '10', interviewMinutes: '25' },
  themes: record(THEMES, () => '20'),
  opens: '09:00',
  closes: '17:00',
};

export type DayProblem = 'between' | 'time' | 'order' | 'nobody';
/** By amount, by theme, `themes` for all of them, `opens`, `closes`. */
export type DayProblems = Readonly<
  Partial<Record<Amount | Theme | 'themes' | 'opens' | 'closes', DayProblem>>
>;

export type CheckedDay =
  | { readonly ok: true; readonly day: WhatIfDay }
  | { readonly ok: false; readonly problems: DayProblems };

export function checkImagined(form: ImaginedForm): CheckedDay {
  const problems: Partial<Record<keyof DayProblems, DayProblem>> = {};
  const amounts = record(Object.keys(AMOUNTS) as Amount[], (amount) => {
    const value = whole(form.amounts[amount], AMOUNTS[amount]);
    if (value === undefined) problems[amount] = 'between';
    return value ?? 0;
  });
  const weights = record(THEMES, (theme) => {
    const value = whole(form.themes[theme], WEIGHT);
    if (value === undefined) problems[theme] = 'between';
    return value ?? 0;
  });
  if (THEMES.every((theme) => weights[theme] === 0 && problems[theme] === undefined))
    problems.themes = 'nobody';
  for (const end of ['opens', 'closes'] as const) if (!isTime(form[end])) problems[end] = 'time';
  if (problems.opens === undefined && problems.closes === undefined && form.opens >= form.closes)
    problems.closes = 'order';
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { visitors, dutchPercent, interviewMinutes } = amounts;
  const { opens, closes } = form;
  return {
    ok: true,
    day: {
      kind: 'imagined',
      visitors,
      dutchShare: dutchPercent / 100,
      themes: weights,
      interviewMinutes,
      opens,
      closes,
    },
  };
}

/** Of all visitors, in whole percent; none where a weight is not a number or all are 0. */
export function themePercent(form: ImaginedForm, theme: Theme): number | undefined {
  const weights = THEMES.map((each) => whole(form.themes[each], WEIGHT));
  const own = whole(form.themes[theme], WEIGHT);
  if (own === undefined || weights.includes(undefined)) return undefined;
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  return sum === 0 ? undefined : Math.round((own / sum) * 100);
}

function whole(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}
