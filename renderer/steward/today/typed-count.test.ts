import { expect, it } from 'vitest';

import { typedCount } from './typed-count.js';

it.each([
  ['1', 1],
  [' 12 ', 12],
  ['500', 500],
  ['501', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['1,5', undefined],
  ['', undefined],
])('%j is %s', (typed, count) => {
  expect(typedCount(typed)).toBe(count);
});
