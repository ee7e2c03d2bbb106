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

it('puts fewer lines on a page where one of them is high', () => {
  const rooms = (letters: number) => [{ room: 'a' }, { room: 'a'.repeat(letters) }];
  expect([linesOnPage(false, rooms(22)), linesOnPage(true, rooms(22))]).toEqual([3, 6]);
  expect([linesOnPage(false, rooms(23)), linesOnPage(true, rooms(23))]).toEqual([2, 4]);
});
