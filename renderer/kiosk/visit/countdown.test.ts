import { expect, it } from 'vitest';

import { secondsLeft } from './countdown.js';

it.each([
  [30, 0, 30],
  [30, 1, 30],
  [30, 1_000, 29],
  [30, 29_001, 1],
  [30, 30_000, 0],
  [30, 90_000, 0],
])('of %i s, after %i ms, %i s are left', (full, elapsed, left) => {
  expect(secondsLeft(full, elapsed)).toBe(left);
});
