import { describe, expect, it, test } from 'vitest';

import type { PeriodId } from '#protocol/periods.js';
import type { PublishedPeriod } from '#protocol/reports.js';

import { seededRandom } from '../seeded.js';
import type { YearInput } from './publish-year.js';
import { publishYear } from './publish-year.js';
import { leaksIn, sumsIn } from './testing/attack.js';
import { randomYear } from './testing/random-year.js';

const THRESHOLD = 5;

/** A year of some weekdays, so that the solver is done before long. @param every 1: of all */
function someDays(seed: number, visitors: number, every: number): YearInput {
  const size = { visitors, sessionsAMonth: 8, portraitsAMonth: 60 };
  const { days, ...year } = randomYear(seededRandom(seed), 2025, size);
  const some = days.filter((_, at) => at % every === 0);
  return { ...year, days: some, today: '2026-02-01', threshold: THRESHOLD };
}

describe(
  'somebody with a solver, who has all that is published of a year',
  { timeout: 240_000 },
  () => {
    test.each<[string, number, number, number]>([
      ['the centre’s, every weekday', 1, 130, 1],
      ['smaller days', 2, 60, 13],
      ['small days, of which much is withheld', 3, 25, 13],
    ])(
      'learns no small count, whatever tables and periods are added up: %s',
      (_, seed, visitors, every) => {
        const year = publishYear(someDays(seed, visitors, every));
        const { withheld, known, sums } = sumsIn(year);
        expect(Math.min(withheld.size, known.size, sums.length)).toBeGreaterThan(300);
        expect(leaksIn(year, THRESHOLD)).toEqual([]);
      },
    );

    it('would learn some if only the small counts themselves were withheld', () => {
      const input = someDays(4, 60, 26);
      const shown = publishYear(input);
      const all = publishYear({ ...input, threshold: 1 });
      expect(leaksIn(shown, THRESHOLD)).toEqual([]);
      expect(leaksIn(withoutSmall(all), THRESHOLD).length).toBeGreaterThan(10);
    });

    it('would learn some if each period were published by itself', () => {
      const input = someDays(5, 60, 26);
      const all = publishYear(input);
      const apart = new Map(
        [...all].map(([id, period]): [PeriodId, PublishedPeriod] => {
          if (id.length < 10) return [id, period];
          const days = input.days.filter(({ date }) => date === id);
          const alone = publishYear({ ...input, days, months: new Map() });
          return [id, alone.get(id) ?? period];
        }),
      );
      expect(leaksIn(apart, THRESHOLD).length).toBeGreaterThan(0);
    });
  },
);

/** Every count from 1 to 4 withheld, and nothing else. */
function withoutSmall(
  year: ReadonlyMap<PeriodId, PublishedPeriod>,
): ReadonlyMap<PeriodId, PublishedPeriod> {
  const isSmall = (value: unknown): boolean =>
    typeof value === 'number' && value > 0 && value < THRESHOLD;
  return new Map(
    [...year].map(([id, period]) => {
      const copy = JSON.stringify(period, (key, value: unknown) =>
        isSmall(value) && key !== 'days' ? null : value,
      );
      return [id, JSON.parse(copy) as PublishedPeriod]; // the same shape: any count may be withheld
    }),
  );
}
