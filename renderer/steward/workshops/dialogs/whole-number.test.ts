import { expect, it } from 'vitest';

import { wholeNumber } from './whole-number.js';

it.each([
  ['2', 2],
  [' 60 ', 60],
  ['1', undefined],
  ['61', undefined],
  ['', undefined],
  ['-3', undefined],
  ['2,5', undefined],
  ['1e1', undefined],
  ['99999', undefined],
])('%j is %j', (text, number) => {
  expect(wholeNumber(text, 2, 60)).toBe(number);
});
