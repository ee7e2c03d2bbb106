import { expect, it } from 'vitest';

import { between, hashed, seededRandom } from './seeded.js';

it('gives the same numbers for the same seed, others for another', () => {
  const draw = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

it('reaches both bounds and nothing beyond', () => {
  const random = seededRandom(1);
  const drawn = new Set(Array.from({ length: 200 }, () => between(random, 3, 6)));
  expect([...drawn].toSorted()).toEqual([3, 4, 5, 6]);
});

it('spreads pairs evenly over [0, 1), whichever of the two counts up', () => {
  for (const draw of [(index: number) => hashed(index, 7), (index: number) => hashed(7, index)]) {
    const bins = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 10_000; index += 1) {
      const bin = Math.floor(draw(index) * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(150);
  }
});
