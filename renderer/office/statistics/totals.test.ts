import { describe, expect, it } from 'vitest';

import { exampleDay } from './testing/example-day.js';
import { busyHours, total, totalsOf } from './totals.js';

describe('sums of published counts', () => {
  it.each([
    [[1, 2], { sum: 3, partial: false, hidden: false }],
    [[7, null], { sum: 7, partial: true, hidden: false }],
    [[null, null], { sum: 0, partial: true, hidden: true }],
    [[], { sum: 0, partial: false, hidden: false }],
  ])('%j', (counts, expected) => {
    expect(total(counts)).toEqual(expected);
  });
});

describe('a range of days', () => {
  const totals = totalsOf(
    [
      exampleDay(),
      exampleDay({
        date: '2026-03-03',
        final: false,
        wait: { median: 4, p90: 30 },
        interview: null,
        serviceLevel: 0.7,
      }),
      exampleDay({ date: '2026-03-04', wait: null, interview: null, serviceLevel: null }),
    ],
    0.8,
  );

  it('adds up counts and says where they are partial', () => {
    expect(totals.counts.tickets).toEqual({ sum: 300, partial: false, hidden: false });
    expect(totals.counts.noShow.hidden).toBe(true);
    expect(totals.byTheme.enterprise.hidden).toBe(true);
    expect(totals.byHour[9]?.sum).toBe(60);
  });

  it('gives the extent of medians instead of adding them up', () => {
    expect(totals.wait).toEqual({ median: { low: 4, high: 9 }, p90: { low: 22, high: 30 } });
    expect(totals.interview?.median).toEqual({ low: 18.5, high: 18.5 });
  });

  it('counts the days that reach the target among those that have a figure', () => {
    expect(totals).toMatchObject({
      days: 3,
      running: true,
      serviceLevelDays: 2,
      serviceLevelReached: 1,
    });
  });

  it('has no spread without figures', () => {
    expect(totalsOf([], 0.8)).toMatchObject({ wait: undefined, serviceLevel: undefined, days: 0 });
  });
});

it('keeps a suppressed hour apart from an hour without arrivals', () => {
  const byHour = exampleDay().byHour.map((count, hour) => (hour === 9 ? null : count));
  const totals = totalsOf([exampleDay({ byHour })], 0.8);
  expect(totals.byHour[9]).toEqual({ sum: 0, partial: true, hidden: true });
  expect(totals.byHour[8]).toEqual({ sum: 0, partial: false, hidden: false });
});

it('shows office hours, and earlier or later ones only where somebody came', () => {
  const hour = (sum: number) => ({ sum, partial: false, hidden: false });
  const quiet = Array.from({ length: 24 }, () => hour(0));
  expect(busyHours(quiet)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  expect(busyHours(quiet.with(7, hour(3))).at(0)).toBe(7);
  const hidden = quiet.map(() => ({ sum: 0, partial: true, hidden: true }));
  expect(busyHours(hidden)).toHaveLength(8);
  expect(busyHours(quiet.with(18, { sum: 0, partial: true, hidden: true })).at(-1)).toBe(18);
});
