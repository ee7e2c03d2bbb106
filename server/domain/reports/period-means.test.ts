import { describe, expect, it } from 'vitest';

import { THEMES } from '#protocol/vocabulary.js';

import { seededRandom } from '../seeded.js';
import { histogramOf } from '../statistics/histogram.js';
import { publishYear } from './publish-year.js';
import { randomDay } from './testing/random-day.js';
import { LIKE_THE_CENTRE, randomYear } from './testing/random-year.js';

const OVER = { today: '2026-02-01', threshold: 5 };

describe('a median of a theme', () => {
  const sizes = [LIKE_THE_CENTRE, { ...LIKE_THE_CENTRE, visitors: 3 }];

  it('is shown where the counts that are published say that there were enough, and only there', () => {
    const seen = { shown: 0, alone: 0, none: 0 };
    for (const [seed, size] of sizes.entries()) {
      const year = publishYear({ ...randomYear(seededRandom(seed + 1), 2025, size), ...OVER });
      for (const { period, tables, interviewByTheme } of year.values()) {
        const { outcome, theme } = tables;
        for (const key of THEMES) {
          const [all, served, tickets] = [outcome?.total, outcome?.cells.served, theme?.cells[key]];
          const least =
            period.length < 10 &&
            typeof all === 'number' &&
            typeof served === 'number' &&
            typeof tickets === 'number'
              ? tickets - (all - served)
              : 0;
          const spread = interviewByTheme[key];
          expect([period, key, spread !== null]).toEqual([period, key, least >= 5]);
          if (spread !== null) expect(spread.p90 !== null).toBe(least >= 20);
          seen[spread === null ? 'none' : spread.p90 === null ? 'alone' : 'shown'] += 1;
        }
      }
    }
    expect(Math.min(seen.shown, seen.none)).toBeGreaterThan(20);
    expect(seen.alone).toBeGreaterThan(0);
  });

  it('tells by its absence nothing of how many of the theme were received', () => {
    const monthWith = (received: number) => {
      const day = randomDay(seededRandom(1), '2025-03-04', 0);
      const lengths = (many: number) =>
        histogramOf(Array.from({ length: many }, () => 12 * 60_000));
      const year = publishYear({
        ...{ year: 2025, months: new Map(), missing: [], ...OVER },
        days: [
          {
            ...day,
            tickets: 106,
            byTheme: { orientation: 100, training: 0, work: 0, enterprise: 0, mobility: 6 },
            byLanguage: { fr: 96, nl: 10 },
            byChannel: { kiosk: 96, desk: 10 },
            byHour: day.byHour.map((_, hour) => (hour === 10 ? 106 : 0)),
            outcomes: { ...day.outcomes, served: 99, left: 7 },
            ...{ waits: lengths(99), interviews: lengths(99) },
            lengths: {
              ...{ training: [], work: [], enterprise: [] },
              orientation: lengths(99 - received),
              mobility: lengths(received),
            },
          },
        ],
      });
      return year.get('2025-03')?.interviewByTheme;
    };
    expect(monthWith(6)).toEqual(monthWith(2));
    expect(monthWith(6)).toMatchObject({ orientation: { median: 12 }, mobility: null });
  });
});
