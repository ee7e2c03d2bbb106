import { expect, it } from 'vitest';

import { exampleOutcome } from '../testing/example-outcome.js';
import { hourPairs } from './hours.js';
import { scaleEnd } from './scale.js';

const hour = (at: number) => ({ hour: at, arrivals: 3, islands: 1, wait: null, idle: null });

it('pairs the hours of two days, none left out', () => {
  const before = exampleOutcome({ hours: [hour(9), hour(10)] });
  const after = exampleOutcome({ hours: [hour(10), hour(12)] });
  const pairs = hourPairs(before, after);
  expect(pairs.map((pair) => pair.hour)).toEqual([9, 10, 11, 12]);
  expect(pairs[0]).toMatchObject({ before: { arrivals: 3 }, after: undefined });
  expect(pairs[2]).toEqual({ hour: 11, before: undefined, after: undefined });
});

it('has no hours where nobody came', () => {
  expect(hourPairs(undefined, exampleOutcome({ hours: [] }))).toEqual([]);
});

it.each([
  [[], 4],
  [[null, 3.2], 4],
  [[12, 30], 30],
  [[31], 40],
  [[101], 200],
])('%j fits a scale that ends at %i', (values, end) => {
  expect(scaleEnd(values)).toBe(end);
});
