import { describe, expect, it, test } from 'vitest';

import type { Fate, Repeat } from './lived-day.js';
import { median, outcomeOf } from './outcome.js';

const HOUR = 3_600_000;
const hours = (at: Readonly<Record<number, number>>): number[] =>
  Array.from({ length: 24 }, (_, hour) => (at[hour] ?? 0) * HOUR);

/** So many who waited that long, all of nine o’clock. */
const waited = (count: number, wait: number, change: Partial<Fate> = {}): Fate[] =>
  Array.from({ length: count }, () => ({
    ...{ theme: 'work', language: 'fr', hour: 9, wait },
    ...change,
  }));

function repeat(visitors: readonly Fate[], change: Partial<Repeat> = {}): Repeat {
  const outcomes = { served: visitors.length, left: 0, 'left-at-closing': 0, 'no-show': 0 };
  return {
    ...{ visitors, outcomes },
    serviceLevel: { within: visitors.length, base: visitors.length },
    staffed: hours({ 9: 2 }),
    busy: hours({ 9: 1 }),
    ...change,
  };
}

test.each([
  [[], 0],
  [[4], 4],
  [[9, 1, 4], 4],
  [[4, 1], 2.5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('what repeats come to', () => {
  it('is the middle one, not the mean', () => {
    const three = [5, 6, 60].map((wait) => repeat(waited(20, wait)));
    expect(outcomeOf(three).wait).toEqual({ median: 6, p90: 6 });
  });

  it('has visitors to the next five', () => {
    expect(outcomeOf([repeat(waited(21, 1))]).visitors).toBe(25);
    expect(outcomeOf([repeat(waited(20, 1))]).visitors).toBe(20);
  });

  it('says nothing of a group of nine in the middle repeat, and of ten it does', () => {
    const mixed = (dutch: number) =>
      repeat([...waited(20, 5), ...waited(dutch, 8, { language: 'nl' })]);
    expect(outcomeOf([mixed(9), mixed(9), mixed(30)]).byLanguage.nl).toBeNull();
    expect(outcomeOf([mixed(9), mixed(10), mixed(30)]).byLanguage.nl).toEqual({
      median: 8,
      p90: 8,
    });
  });

  it('counts shares of all visitors, and idle time of staffed time', () => {
    const outcomes = { served: 10, left: 4, 'left-at-closing': 2, 'no-show': 4 };
    const day = repeat(waited(20, 5), { outcomes, serviceLevel: { within: 12, base: 16 } });
    expect(outcomeOf([day])).toMatchObject({
      ...{ left: 0.2, leftAtClosing: 0.1, noShow: 0.2, serviceLevel: 0.75, idle: 0.5 },
    });
  });

  it('shows hours from the first with anybody to the last', () => {
    const day = repeat(waited(12, 5, { hour: 11 }));
    const empty = { arrivals: 0, islands: 0, wait: null, idle: null };
    expect(outcomeOf([day]).hours).toEqual([
      { hour: 9, arrivals: 0, islands: 2, wait: null, idle: 0.5 },
      { hour: 10, ...empty },
      { hour: 11, arrivals: 12, islands: 0, wait: { median: 5, p90: 5 }, idle: null },
    ]);
  });
});
