import { defaultSettings } from '#protocol/settings.js';
import type { Settings } from '#protocol/settings.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { ok } from '#protocol/refusals.js';
import type { PublishedDay } from '#protocol/statistics.js';
import type { WhatIfScenario } from '#protocol/what-if.js';

import type { DayFigures } from '../../../domain/statistics/fold.js';
import type { Histogram } from '../../../domain/statistics/histogram.js';
import { listedDay } from '../../../application/reports/listed-day.js';
import { publishYear } from '../../../domain/reports/publish-year.js';
import { createWhatIf } from '../what-if.js';

export const TODAY = '2026-03-02';
/** `HH:MM` shifts of everything, unless they say otherwise. */
export const shift = (
  island: number,
  from = '09:00',
  to = '17:00',
  languages: readonly Language[] = LANGUAGES,
  themes: readonly Theme[] = THEMES,
): WhatIfScenario['staffing'][number] => ({
  ...{ island, from, to },
  languages: [...languages],
  themes: [...themes],
});

export const imagined = {
  kind: 'imagined',
  visitors: 120,
  dutchShare: 0.15,
  themes: { work: 3, training: 2, orientation: 1 },
  interviewMinutes: 20,
  opens: '09:00',
  closes: '17:00',
} as const;

export function scenario(change: Partial<WhatIfScenario> = {}): WhatIfScenario {
  return {
    day: imagined,
    staffing: [1, 2, 3, 4, 5, 6].map((island) => shift(island)),
    rule: 'priority',
    repeats: 3,
    seed: 7,
    ...change,
  };
}

/** A kept day: so many an hour from nine to five, one in ten in Dutch, all for work or training. */
export function figuresOf(date: string, anHour = 15): DayFigures {
  const hours = [9, 10, 11, 12, 13, 14, 15, 16];
  const tickets = anHour * hours.length;
  const dutch = Math.round(tickets / 10);
  const work = Math.round((tickets * 2) / 3);
  const lengths: Histogram = [
    [10, Math.floor(tickets / 2)],
    [25, tickets - 10 - Math.floor(tickets / 2)],
  ];
  return {
    version: 1,
    ...{ date, tickets },
    byTheme: { orientation: 0, training: tickets - work, work, enterprise: 0, mobility: 0 },
    byLanguage: { fr: tickets - dutch, nl: dutch },
    byChannel: { kiosk: tickets, desk: 0 },
    byHour: Array.from({ length: 24 }, (_, hour) => (hours.includes(hour) ? anHour : 0)),
    arrivals: hours.map((hour) => ({ theme: 'work', language: 'fr', hour, count: anHour })),
    outcomes: { served: tickets - 10, left: 5, 'left-at-closing': 0, 'no-show': 5 },
    open: 0,
    transferred: 0,
    waits: lengths,
    interviews: lengths,
    serviceLevel: { minutes: 25, within: tickets - 20, base: tickets - 5 },
    lengths: { orientation: [], training: [], work: lengths, enterprise: [], mobility: [] },
    walks: { count: tickets - 10, seconds: 30 * (tickets - 10) },
    staffing: [
      { languages: ['fr'], themes: ['work', 'training'], from: 540, to: 720 },
      { languages: ['fr', 'nl'], themes: ['work', 'training'], from: 540, to: 1020 },
      { languages: ['fr'], themes: ['work', 'training'], from: 765, to: 1020 },
    ],
    estimates: { told: 0, unknown: 0, inside: 0, shorter: 0, longer: 0, error: 0 },
  };
}

/**
 * Lives scenarios on these kept days; `pauses` tells how often others had their turn.
 * @param momentLasts ms
 */
/** What is published of a day of which nothing else is known. */
export function publishedDay(figures: DayFigures, threshold = 5): PublishedDay {
  const year = Number(figures.date.slice(0, 4));
  const [months, missing] = [new Map(), []];
  const input = { year, days: [figures], months, missing, today: TODAY, threshold };
  const published = publishYear(input).get(figures.date);
  if (published === undefined) throw new Error(`nothing published of ${figures.date}`);
  return listedDay(published);
}

export function whatIfOn(
  days: readonly DayFigures[] = [],
  settings: Partial<Settings> = {},
  openDate?: string,
  momentLasts = 0.1,
) {
  let pauses = 0;
  let now = 0;
  /** When others had their turn last, and the longest they waited for it, ms. */
  let paused = 0;
  let longest = 0;
  const whatIf = createWhatIf({
    figures: {
      list: (from, to) =>
        Promise.resolve({
          days: days
            .filter(({ date }) => date >= from && date <= to)
            .toSorted((a, b) => (a.date < b.date ? -1 : 1))
            .map((figures) => ({ date: figures.date, figures })),
          missing: [],
        }),
    },
    published: ({ from, to }) => {
      const all = days.filter(({ date }) => date >= from && date <= to);
      return Promise.resolve(ok({ days: all.map((day) => publishedDay(day)) }));
    },
    settings: () => ({ ...defaultSettings, ...settings }),
    today: () => TODAY,
    openDate: () => openDate,
    pause: () => {
      pauses += 1;
      longest = Math.max(longest, now - paused);
      paused = now;
      return Promise.resolve();
    },
    // each moment lasts as long as a slow machine needs for a large one
    steadyNow: () => (now += momentLasts),
  });
  return {
    start: whatIf.start,
    run: (asked: WhatIfScenario, by = 'somebody') => whatIf.run(asked, by),
    pauses: () => pauses,
    longestAtOnce: () => longest,
  };
}
