import { describe, expect, it } from 'vitest';

import type { StewardSeat } from '#protocol/views.js';

import { countFree, seatRows } from './seat-rows.js';

const MINUTE = 60_000;
const seat = (number: number, change: Partial<StewardSeat> = {}): StewardSeat => ({
  kind: 'computer',
  number,
  accessible: number === 1,
  ...change,
});
const seats = {
  'computer-10': seat(10, { takenAt: 0, until: 20 * MINUTE }),
  'computer-2': seat(2, { takenAt: 0, until: 15 * MINUTE }),
  'computer-1': seat(1),
  'computer-3': seat(3, { takenAt: 0, until: 9 * MINUTE }),
  'tablet-1': seat(1, { kind: 'tablet' }),
};

describe('the places of one kind', () => {
  const rows = seatRows(seats, 'computer', 10 * MINUTE);

  it('are in the order of their numbers', () => {
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 10]);
  });

  it('stand out from five minutes before the end on, and past it', () => {
    expect(rows.map(({ state }) => state)).toEqual(['free', 'soon', 'soon', 'taken']);
  });

  it('are counted, those for a wheelchair in both', () => {
    expect(countFree(rows)).toEqual({ total: 4, free: 1, accessible: 1, accessibleFree: 1 });
    expect(countFree(seatRows({}, 'tablet', 0))).toEqual({
      total: 0,
      free: 0,
      accessible: 0,
      accessibleFree: 0,
    });
  });
});
