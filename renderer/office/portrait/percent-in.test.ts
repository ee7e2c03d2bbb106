import { expect, it } from 'vitest';

import { portraitLines } from '#protocol/portrait-lines.js';

import { percentIn } from './percent-in.js';

it.each([
  [{ total: 400, cells: { good: 49, fair: 351 } }, 49, 12.3],
  [{ total: 0, cells: { good: 0 } }, 0, null],
  [{ total: null, cells: { good: 9, bad: null } }, 9, null],
  [{ total: 20, cells: { good: 9, bad: null } }, null, null],
])('of %j, %j is %j', (table, count, percent) => {
  expect(percentIn(table, count)).toBe(percent);
});

it('rounds as the lines of the portrait do', () => {
  for (let all = 1; all <= 60; all += 1) {
    for (let some = 0; some <= all; some += 1) {
      const table = { total: all, cells: { woman: some, man: all - some } };
      const line = portraitLines({ gender: table }).find(({ answer }) => answer === 'woman');
      expect(percentIn(table, some)).toBe(line?.percent);
    }
  }
});
