import { expect, test } from 'vitest';

import { randomIds } from './random-ids.js';

test('ids are 16 characters of base64url and all different, over many drawings', () => {
  const ids = randomIds();
  const given = Array.from({ length: 2_000 }, () => ids.newId());
  for (const id of given) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
  expect(new Set(given).size).toBe(given.length);
});

test('two sources give different ids', () => {
  expect(randomIds().newId()).not.toBe(randomIds().newId());
});
