import { describe, expect, it } from 'vitest';

import type { Period } from './period.js';
import { covers, datesOf, holding, shifted } from './period.js';

const WEEK: Period = { view: 'week', rooms: 'day', date: '2026-03-18' };
const MONTH: Period = { ...WEEK, view: 'month' };
const ROOMS: Period = { ...WEEK, view: 'rooms' };

describe('a period', () => {
  it.each([
    [WEEK, '2026-03-16', '2026-03-22'],
    [MONTH, '2026-02-23', '2026-04-05'],
    [ROOMS, '2026-03-18', '2026-03-18'],
    [{ ...ROOMS, rooms: 'week' }, '2026-03-16', '2026-03-22'],
  ] as const)('%j shows %s to %s', (period, from, to) => {
    expect(datesOf(period)).toEqual({ from, to });
  });

  it.each([
    [WEEK, 1, '2026-03-25'],
    [WEEK, -1, '2026-03-11'],
    [MONTH, 1, '2026-04-01'],
    [{ ...MONTH, date: '2026-03-31' }, -1, '2026-02-01'],
    [ROOMS, 1, '2026-03-19'],
    [{ ...ROOMS, rooms: 'week' }, 2, '2026-04-01'],
  ] as const)('%j and %i is at %s', (period, steps, date) => {
    expect(shifted(period, steps)).toEqual({ ...period, date });
  });

  it.each([
    [{ from: '2026-03-16', to: '2026-03-22' }, true],
    [{ from: '2026-02-23', to: '2026-04-05' }, true],
    [{ from: '2026-03-17', to: '2026-03-22' }, false],
    [{ from: '2026-03-16', to: '2026-03-21' }, false],
    [{ from: '2026-03-09', to: '2026-03-15' }, false],
    [undefined, false],
  ])('is known from an answer about %j: %s', (about, known) => {
    expect(covers(about, datesOf(WEEK))).toBe(known);
  });

  it.each([
    ['2026-03-22', '2026-03-18'],
    ['2026-03-23', '2026-03-23'],
  ])('with %s in it is that of %s', (date, expected) => {
    expect(holding(WEEK, date).date).toBe(expected);
  });
});
