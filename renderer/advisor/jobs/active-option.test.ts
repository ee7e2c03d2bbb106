import { expect, it } from 'vitest';

import { activeAfter } from './active-option.js';

it.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 0, 3, 2],
  ['PageDown', 0, 3, 2],
  ['PageUp', 2, 3, 0],
  ['Home', 2, 3, undefined],
  ['a', 0, 3, undefined],
  ['ArrowDown', 0, 0, undefined],
])('%s from %d of %d leads to %s', (key, active, count, next) => {
  expect(activeAfter(key, active, count)).toBe(next);
});
