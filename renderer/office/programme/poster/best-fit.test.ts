import { describe, expect, it } from 'vitest';

import { bestFit, pagesOf } from './best-fit.js';

const day = (rows: number, height = 10, head = 5) => ({
  head,
  rows: Array.from({ length: rows }, () => height),
});

describe('pages', () => {
  it('hold as much as there is room for', () => {
    expect(pagesOf({ room: 50, days: [day(2), day(2)] })).toEqual([
      [
        { day: 0, from: 0, to: 2 },
        { day: 1, from: 0, to: 2 },
      ],
    ]);
  });

  it('begin where the next row has no room left, under its day’s head', () => {
    expect(pagesOf({ room: 49, days: [day(2), day(2)] })).toEqual([
      [
        { day: 0, from: 0, to: 2 },
        { day: 1, from: 0, to: 1 },
      ],
      [{ day: 1, from: 1, to: 2 }],
    ]);
  });

  it('leave no head at the foot without a row', () => {
    expect(pagesOf({ room: 39, days: [day(2), day(1)] })).toEqual([
      [{ day: 0, from: 0, to: 2 }],
      [{ day: 1, from: 0, to: 1 }],
    ]);
  });

  it('lose no row, however high', () => {
    expect(pagesOf({ room: 5, days: [day(2)] })).toEqual([
      [{ day: 0, from: 0, to: 1 }],
      [{ day: 0, from: 1, to: 2 }],
    ]);
  });
});

describe('the size of the text', () => {
  const inSizes = (rows: number) =>
    [20, 15, 10].map((height) => ({ room: 105, days: [day(rows, height)] }));

  it.each([
    [5, 0, 1],
    [6, 1, 1],
    [10, 2, 1],
    // two pages: then large again
    [11, 1, 2],
  ])('of %i sessions is step %i, on %i pages', (rows, step, pages) => {
    const fit = bestFit(inSizes(rows));
    expect([fit.step, fit.pages.length]).toEqual([step, pages]);
  });
});
