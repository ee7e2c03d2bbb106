import { expect, it, test } from 'vitest';

import { chanceOf, pick, poisson } from './chance.js';

test.each([0, 0.3, 2.5, 20, 95])('happens %d times on average, as widely spread', (mean) => {
  const random = chanceOf(3, 0);
  const counts = Array.from({ length: 4_000 }, () => poisson(random, mean));
  const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - average) ** 2, 0) / counts.length;
  expect(Math.abs(average - mean)).toBeLessThanOrEqual(0.06 * mean);
  expect(Math.abs(variance - mean)).toBeLessThanOrEqual(0.12 * mean);
});

test.each([
  [0, 1],
  [0.24, 1],
  [0.26, 3],
  [0.999999, 3],
])('picks by weight: %d', (luck, at) => {
  expect(pick([0, 1, 0, 3, 0], luck)).toBe(at);
});

it('is of the seed and the repeat', () => {
  const first = (seed: number, repeat: number): number => chanceOf(seed, repeat)();
  expect(first(1, 2)).toBe(first(1, 2));
  expect(new Set([first(1, 2), first(2, 1), first(1, 3), first(2, 2)]).size).toBe(4);
});
