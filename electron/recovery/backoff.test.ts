import { expect, it } from 'vitest';

import { backoff } from './backoff.js';

const RULES = { first: 500, longest: 4_000, most: 5, calm: 60_000 };

it('waits longer each time, but not for ever, then gives up once', () => {
  const { failed } = backoff(RULES);
  expect([0, 1, 2, 3, 4, 5, 6].map(failed)).toEqual([
    500,
    1_000,
    2_000,
    4_000,
    4_000,
    undefined,
    500,
  ]);
});

it('forgets failures after a calm time', () => {
  const { failed } = backoff(RULES);
  failed(0);
  failed(1_000);
  expect(failed(62_000)).toBe(500);
});
