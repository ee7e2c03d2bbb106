import { describe, expect, it } from 'vitest';

import { tilesThatFit } from './tiles-that-fit.js';

const three = { heights: [70, 90, 70], gap: 10, rest: 64, hasRest: false };

describe('tiles that fit', () => {
  it.each([
    ['all, to the pixel', 250, 3],
    ['not the last, so that the way to it stands there', 249, 2],
    ['one and the way on', 160, 1],
    ['the way on alone', 143, 0],
    ['none', 0, 0],
  ])('%s', (_, room, fit) => {
    expect(tilesThatFit({ ...three, room })).toBe(fit);
  });

  it('keeps the place of the way on where there is more than these', () => {
    expect(tilesThatFit({ ...three, room: 323, hasRest: true })).toBe(2);
    expect(tilesThatFit({ ...three, room: 324, hasRest: true })).toBe(3);
  });
});
