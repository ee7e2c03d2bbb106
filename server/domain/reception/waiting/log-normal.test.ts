import { expect, it } from 'vitest';

import { LENGTHS, meanBeyond, normalQuantile, unitLengths } from './log-normal.js';

it('lengths have the mean 1 and about the spread they are asked for', () => {
  const lengths = unitLengths(0.6);
  const sum = lengths.reduce((total, length) => total + length, 0);
  const squares = lengths.reduce((total, length) => total + length ** 2, 0);
  expect(sum / LENGTHS).toBeCloseTo(1, 9);
  expect(Math.sqrt(squares / LENGTHS - 1)).toBeCloseTo(0.6, 1);
  expect([...lengths]).toEqual([...lengths].toSorted((a, b) => a - b));
});

it('what lasts long already lasts longer in all', () => {
  const lengths = unitLengths(0.6).map((length) => length * 24);
  for (const elapsed of [0, 5, 20, 40]) {
    const longer = lengths.filter((length) => length > elapsed);
    const mean = longer.reduce((total, length) => total + length, 0) / longer.length;
    expect(Math.abs(meanBeyond(elapsed, 24, 0.6) - mean)).toBeLessThan(0.8);
  }
  expect(meanBeyond(2000, 24, 0.6)).toBe(3000);
});

it('knows the usual points of the normal curve', () => {
  for (const [share, z] of [
    [0.5, 0],
    [0.9, 1.2816],
    [0.1, -1.2816],
    [0.975, 1.96],
  ] as const) {
    expect(normalQuantile(share)).toBeCloseTo(z, 3);
  }
});
