import { expect, it } from 'vitest';

import { createFirstSight } from './first-sight.js';

it('tells a code once while it is held before the camera', () => {
  const isNew = createFirstSight();
  expect(isNew('a', 0)).toBe(true);
  expect(isNew('a', 3_500)).toBe(false);
  expect(isNew('a', 7_000)).toBe(false);
});

it('tells it again when it comes back, and another one at once', () => {
  const isNew = createFirstSight();
  isNew('a', 0);
  expect(isNew('b', 100)).toBe(true);
  expect(isNew('a', 4_000)).toBe(true);
});

it('tells two that are held side by side once each, however they alternate', () => {
  const isNew = createFirstSight();
  const told = Array.from({ length: 100 }, (_, look) => isNew(look % 2 ? 'b' : 'a', look * 120));
  expect(told.filter(Boolean)).toHaveLength(2);
});
