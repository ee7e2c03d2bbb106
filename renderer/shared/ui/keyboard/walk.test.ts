import { expect, it } from 'vitest';

import { walk } from './walk.js';

const ROWS = [10, 10, 7];

it.each([
  ['right', 'ArrowRight', [0, 0], [0, 1]],
  ['right, round', 'ArrowRight', [0, 9], [0, 0]],
  ['left, round', 'ArrowLeft', [2, 0], [2, 6]],
  ['down', 'ArrowDown', [0, 4], [1, 4]],
  ['down to wider keys', 'ArrowDown', [1, 9], [2, 6]],
  ['up to narrower keys', 'ArrowUp', [2, 6], [1, 9]],
] as const)('goes %s', (_what, arrow, [row, column], [toRow, toColumn]) => {
  expect(walk(ROWS, { row, column }, arrow)).toEqual({ row: toRow, column: toColumn });
});

it.each([
  ['above the first row', 'ArrowUp', 0],
  ['below the last row', 'ArrowDown', 2],
  ['by any other key', 'Enter', 1],
] as const)('goes nowhere %s', (_what, key, row) => {
  expect(walk(ROWS, { row, column: 0 }, key)).toBeUndefined();
});
