import { describe, expect, it } from 'vitest';

import {
  addDays,
  daysBetween,
  firstOfMonth,
  isDate,
  mondayOf,
  monthWeeks,
  weekdayOf,
  weekly,
  weekOf,
} from './dates.js';

describe('days', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-10-26', -1, '2026-10-25'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it.each([
    ['2026-03-16', 0],
    ['2026-03-22', 6],
    ['1969-12-31', 2],
  ])('%s is weekday %i', (date, weekday) => expect(weekdayOf(date)).toBe(weekday));

  it.each([
    ['2026-03-16', true],
    ['2026-3-16', false],
    ['2026-13-01', false],
    ['', false],
  ])('%j is a date: %s', (text, expected) => expect(isDate(text)).toBe(expected));
});

describe('weeks', () => {
  it.each([
    // both weeks of the clock change in Brussels have seven dates
    ['2026-03-29', '2026-03-23', '2026-03-29'],
    ['2026-10-25', '2026-10-19', '2026-10-25'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('%s is in the week from %s to %s', (date, monday, sunday) => {
    expect(mondayOf(date)).toBe(monday);
    expect(weekOf(date)).toHaveLength(7);
    expect(weekOf(date).at(-1)).toBe(sunday);
  });

  it('repeats a date weekly over a clock change', () => {
    expect(weekly('2026-03-24', 3)).toEqual(['2026-03-24', '2026-03-31', '2026-04-07']);
  });
});

describe('months', () => {
  it.each([
    ['2026-02-14', 5, '2026-01-26', '2026-03-01'],
    ['2027-02-14', 4, '2027-02-01', '2027-02-28'],
    ['2026-08-31', 6, '2026-07-27', '2026-09-06'],
  ])('%s shows %i weeks, %s to %s', (date, weeks, first, last) => {
    const shown = monthWeeks(date);
    expect(shown).toHaveLength(weeks);
    expect(shown[0]?.[0]).toBe(first);
    expect(shown.at(-1)?.at(-1)).toBe(last);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-01-31', -1, '2025-12-01'],
    ['2026-11-30', 2, '2027-01-01'],
  ])('%s, %i months further begins on %s', (date, months, expected) => {
    expect(firstOfMonth(date, months)).toBe(expected);
  });
});
