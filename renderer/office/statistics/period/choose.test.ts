import { expect, it } from 'vitest';

import { hasBegun, ofKind } from './choose.js';

it.each([
  ['month', '2026', '2026-12'],
  ['month', '2027', '2027-03'],
  ['day', '2027-03', '2027-03-10'],
  ['two-months', '2026-H1', '2026-B3'],
  ['year', '2026-B2', '2026'],
  ['half-year', '2026-03-14', '2026-H1'],
] as const)('a %s at the time of %s is %s', (kind, period, other) => {
  expect(ofKind(kind, period, '2027-03-10')).toBe(other);
});

it('knows what has begun', () => {
  expect(hasBegun('2027', '2027-03-10')).toBe(true);
  expect(hasBegun('2027-B2', '2027-03-10')).toBe(true);
  expect(hasBegun('2027-04', '2027-03-10')).toBe(false);
});
