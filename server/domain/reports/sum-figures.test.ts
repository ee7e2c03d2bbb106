import { expect, describe, it, test } from 'vitest';

import { seededRandom } from '../seeded.js';
import type { DayFigures } from '../statistics/day-figures.js';
import { histogramOf, percentile } from '../statistics/histogram.js';
import { NO_FIGURES, sumOfFigures } from './sum-figures.js';
import { figuresOfDay } from './figures-of-day.js';
import type { PeriodFigures } from './period-figures.js';
import type { Random } from './testing/random-day.js';
import { randomDay } from './testing/random-day.js';
import { randomYear, SMALL } from './testing/random-year.js';

/** Some of them of before things were counted. */
function someDays(random: Random, many: number): PeriodFigures[] {
  return Array.from({ length: many }, (_, at) => {
    const date = `2026-03-${String(at + 1).padStart(2, '0')}`;
    const day = randomDay(random, date, Math.floor(random() * 60));
    return figuresOfDay(random() < 0.2 ? before(day) : day);
  });
}

function before(day: DayFigures): DayFigures {
  const {
    notes: _n,
    parked: _p,
    islands: _i,
    multimedia: _m,
    people: _c,
    lengths: _l,
    ...old
  } = day;
  return old;
}

/** Cuts the days anywhere, in any order, and adds up what comes of it. */
function cutAndAdded(random: Random, days: readonly PeriodFigures[]): PeriodFigures {
  const mixed = [...days].sort(() => random() - 0.5);
  const groups: PeriodFigures[][] = [[]];
  for (const day of mixed) {
    if (random() < 0.3) groups.push([]);
    groups.at(-1)?.push(day);
  }
  return groups.map(sumOfFigures).reduce((sum, each) => sumOfFigures([sum, each]), NO_FIGURES);
}

describe('figures of days', () => {
  it('add up to the same, however they are cut into periods', () => {
    const random = seededRandom(8);
    for (let round = 0; round < 40; round += 1) {
      const days = someDays(random, 1 + Math.floor(random() * 28));
      const all = sumOfFigures(days);
      expect(cutAndAdded(random, days)).toEqual(all);
      expect(all.days).toBe(days.length);
      expect(JSON.parse(JSON.stringify(all))).toEqual(all);
    }
  });

  it('add up with what is counted by months', () => {
    const random = seededRandom(9);
    const { days, months } = randomYear(random, 2025, SMALL);
    const all = [...months].map(([id, told]) =>
      sumOfFigures([
        { ...NO_FIGURES, ...told },
        ...days.filter(({ date }) => date.startsWith(id)).map(figuresOfDay),
      ]),
    );
    const whole = sumOfFigures(all);
    expect(cutAndAdded(random, all)).toEqual(whole);
    expect(whole).toEqual(
      sumOfFigures([...days.map(figuresOfDay), ...[...months.values()].map(monthAlone)]),
    );
    expect(whole.feedback?.portraits).toBe(12 * SMALL.portraitsAMonth);
    expect(whole.workshops?.held).toBeGreaterThan(30);
  });

  it('are what they are with nothing added', () => {
    const [day = NO_FIGURES] = someDays(seededRandom(1), 1);
    expect(sumOfFigures([day, NO_FIGURES])).toEqual(day);
    expect(sumOfFigures([NO_FIGURES, day])).toEqual(day);
    expect(sumOfFigures([])).toEqual(NO_FIGURES);
  });

  it('keep what some of them lack as unknown: not as none, and with the days that have it', () => {
    const random = seededRandom(3);
    const known = randomDay(random, '2026-03-01', 40);
    const sum = sumOfFigures(
      [known, before(randomDay(random, '2026-03-02', 40))].map(figuresOfDay),
    );
    expect(sum).toMatchObject({
      days: 2,
      tickets: 80,
      parked: { days: 1, of: 40, tickets: known.parked },
      notes: { days: 1, of: known.outcomes.served },
      multimedia: { visits: known.multimedia?.visits },
    });
    expect('notes' in sumOfFigures([figuresOfDay(before(known))])).toBe(false);
  });

  it('cross themes with languages and hours as their tables say', () => {
    const figures = sumOfFigures(someDays(seededRandom(4), 20));
    for (const [theme, count] of Object.entries(figures.byTheme)) {
      const row = figures.themeByLanguage[theme as keyof typeof figures.byTheme];
      const line = figures.themeByHour[theme as keyof typeof figures.byTheme];
      expect(row.fr + row.nl).toBe(count);
      expect(line.reduce((sum, each) => sum + each, 0)).toBe(count);
    }
  });
});

test('percentiles of merged histograms lie within a minute of the exact ones', () => {
  const random = seededRandom(12);
  for (let round = 0; round < 50; round += 1) {
    const days = Array.from({ length: 1 + Math.floor(random() * 30) }, () =>
      Array.from({ length: Math.floor(random() * 60) }, () => random() * random() * 7_200_000),
    );
    const exact = days.flat().toSorted((a, b) => a - b);
    if (exact.length === 0) continue;
    const waits = sumOfFigures(
      days.map((waited) => ({ ...NO_FIGURES, waits: histogramOf(waited) })),
    ).waits;
    for (const share of [0.5, 0.9]) {
      const rank = Math.max(1, Math.ceil(share * exact.length));
      const minutes = (exact[rank - 1] ?? 0) / 60_000;
      const found = percentile(waits, share) ?? Infinity;
      expect(found).toBeLessThanOrEqual(minutes);
      expect(found).toBeGreaterThan(minutes - 1);
    }
  }
});

function monthAlone(told: Pick<PeriodFigures, 'workshops' | 'feedback'>): PeriodFigures {
  return { ...NO_FIGURES, ...told };
}
