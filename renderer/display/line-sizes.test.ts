import { expect, it } from 'vitest';

import { isLongRoom, linesOnPage, titleSize } from './line-sizes.js';

it.each([
  [42, 'short'],
  [43, 'long'],
  [75, 'long'],
  [76, 'longest'],
] as const)('writes a title of %i letters in either language %s', (letters, size) => {
  const [short, long] = ['a', 'a'.repeat(letters)];
  expect(titleSize({ fr: long, nl: short })).toBe(size);
  expect(titleSize({ fr: short, nl: long })).toBe(size);
});

it.each([
  [16, false],
  [17, true],
  [22, true],
  // in two lines at its full size, with more room for it
  [23, false],
])('writes a room’s name of %i letters smaller: %s', (letters, smaller) => {
  expect(isLongRoom('a'.repeat(letters))).toBe(smaller);
});

it('puts fewer lines on a page where one of them is high, or beside a notice', () => {
  const rooms = (letters: number) => [{ room: 'a' }, { room: 'a'.repeat(letters) }];
  const lines = (upright: boolean, letters: number, withNotice = false) =>
    linesOnPage(upright, rooms(letters), withNotice);
  expect([lines(false, 22), lines(true, 22)]).toEqual([3, 6]);
  expect([lines(false, 23), lines(true, 23)]).toEqual([2, 4]);
  expect([lines(false, 22, true), lines(true, 23, true)]).toEqual([2, 3]);
});
