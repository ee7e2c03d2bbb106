import { expect, it } from 'vitest';

import { middleOf, scaleEnd } from './scale.js';

it.each([
  [[], 4],
  [[0, null, undefined], 4],
  [[5], 5],
  [[7, 3], 8],
  [[61], 80],
  [[100], 100],
  [[101], 200],
  [[28_977], 30_000],
  [[65_654, 12], 80_000],
])('a scale of %j ends at %j', (values, end) => {
  expect(scaleEnd(values)).toBe(end);
});

it('puts columns side by side', () => {
  expect([0, 1, 2, 3].map((index) => middleOf(index, 4, 100))).toEqual([12.5, 37.5, 62.5, 87.5]);
});
