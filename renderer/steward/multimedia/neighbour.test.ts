import { expect, it } from 'vitest';

import { neighbour } from './neighbour.js';

/** Three rows: 0 1 2 3 / 4 5 6 7 / 8 9. */
const boxes = Array.from({ length: 10 }, (_, place) => ({
  left: (place % 4) * 110,
  top: Math.floor(place / 4) * 60,
}));

it.each([
  [1, 'ArrowRight', 2],
  [3, 'ArrowRight', 4],
  [9, 'ArrowRight', 9],
  [4, 'ArrowLeft', 3],
  [0, 'ArrowLeft', 0],
  [1, 'ArrowDown', 5],
  [7, 'ArrowDown', 9],
  [9, 'ArrowDown', 9],
  [9, 'ArrowUp', 5],
  [2, 'ArrowUp', 2],
  [5, 'Home', 0],
  [5, 'End', 9],
  [5, 'a', 5],
])('from %i, %s leads to %i', (from, key, to) => {
  expect(neighbour(boxes, from, key)).toBe(to);
});
