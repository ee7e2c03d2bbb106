import { describe, expect, it, test } from 'vitest';

import type { DayFigures } from '../../domain/statistics/fold.js';
import { keptDay } from './kept-day.js';
import { habitsOf, isUsable } from './recent-days.js';
import { figuresOf, publishedDay } from './testing/kept.js';

const DATE = '2026-02-27';
const days = (many: number): DayFigures[] =>
  Array.from({ length: many }, (_, at) => figuresOf(`2026-01-${String(at + 10)}`));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** With few in Dutch, few in two hours, few no-shows: all hidden, each with the next larger. */
function withHidden(dutch: number, early: number, late: number, noShow: number): DayFigures {
  const day = figuresOf(DATE);
  const byHour = day.byHour.with(9, early).with(16, late);
  const tickets = sum(byHour);
  return {
    ...day,
    ...{ tickets, byHour },
    byTheme: { orientation: 0, training: 40, work: tickets - 40, enterprise: 0, mobility: 0 },
    byLanguage: { fr: tickets - dutch, nl: dutch },
    byChannel: { kiosk: tickets, desk: 0 },
    outcomes: { served: tickets - 12, left: 12 - noShow, 'left-at-closing': 0, 'no-show': noShow },
    arrivals: [{ theme: 'work', language: 'nl', hour: 9, count: dutch }],
  };
}

describe('a day like one that was', () => {
  it('has its hours, themes and languages on average', () => {
    const model = keptDay(figuresOf(DATE), publishedDay(figuresOf(DATE)), habitsOf(days(10), 5));
    const arrivals = model?.arrivals ?? [];
    const mean = (is: (rate: (typeof arrivals)[number]) => boolean): number =>
      sum(arrivals.filter(is).map((rate) => rate.mean));
    expect(mean(() => true)).toBeCloseTo(120, 1);
    expect(mean(({ theme }) => theme === 'work')).toBeCloseTo(80, 1);
    expect(mean(({ language }) => language === 'nl')).toBeCloseTo(12, 1);
    expect(mean(({ from }) => from === 10 * 3_600_000)).toBeCloseTo(15, 1);
    expect(mean(({ from }) => from === 18 * 3_600_000)).toBe(0);
  });

  it.each([0, 9, 10, 30])(
    'is made of nothing that is hidden of it, with %i days to know habits from',
    (many) => {
      const one = withHidden(3, 2, 11, 4);
      const swapped = [withHidden(2, 11, 2, 8), withHidden(4, 11, 2, 8)];
      const habits = habitsOf(days(many), 5);
      const made = (day: DayFigures): string => {
        const { arrivals, noShow, left } =
          keptDay(day, publishedDay(day), habits) ?? expect.unreachable();
        return JSON.stringify({ arrivals, noShow, left });
      };
      for (const day of swapped) {
        expect(publishedDay(day)).toEqual(publishedDay(one));
        expect(made(day)).toBe(made(one));
      }
    },
  );

  it('draws lengths of a theme from others like it where it had few', () => {
    const day = figuresOf(DATE);
    const short = { ...day.lengths, training: [[300, 4]] } as DayFigures['lengths'] & object;
    const model =
      keptDay({ ...day, lengths: short }, publishedDay(day), habitsOf([], 5)) ??
      expect.unreachable();
    const longest = model.length('training', 0.999) / 60_000;
    expect(longest).toBeGreaterThan(25);
    expect(longest).toBeLessThan(26);
  });
});

test('habits of a few days are of no day here', () => {
  expect(habitsOf(days(9), 5)).toEqual(habitsOf([], 5));
  const many = habitsOf(days(10), 5);
  expect(many.noShow).toBeCloseTo(5 / 120, 5);
  expect(many.weight(9, 'work', 'fr')).toBe(150);
  expect(many.weight(9, 'work', 'nl')).toBe(2.5);
});

test.each<[string, Partial<DayFigures>, boolean]>([
  ['enough', {}, true],
  ['too few tickets', { tickets: 29 }, false],
  ['nobody on duty', { staffing: [] }, false],
])('a day with %s', (_, change, usable) => {
  expect(isUsable({ ...figuresOf(DATE), ...change })).toBe(usable);
});
