import { expect, it } from 'vitest';

import { createFirstSight } from './first-sight.js';

it('tells a code once while it is held before the camera', () => {
  const isNew = createFirstSight();
  expect(isNew('a', 0)).toBe(true);
  expect(isNew('a', 1_500)).toBe(false);
  expect(isNew('a', 3_000)).toBe(false);
});

it('tells it again when it comes back, and another one at once', () => {
  const isNew = createFirstSight();
  isNew('a', 0);
  expect(isNew('b', 100)).toBe(true);
  expect(isNew('a', 200)).toBe(true);
  expect(isNew('a', 2_300)).toBe(true);
});
