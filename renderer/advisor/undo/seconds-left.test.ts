import { expect, it } from 'vitest';

import { secondsLeft } from './seconds-left.js';

it.each([
  [0, 10],
  [1, 10],
  [999, 10],
  [1_000, 9],
  [9_001, 1],
  [9_999, 1],
  [10_000, 0],
  [25_000, 0],
])('%i ms after the verb %i s are left', (now, left) => {
  expect(secondsLeft({ until: 10_000 }, now)).toBe(left);
});
