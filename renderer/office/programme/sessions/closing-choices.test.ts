import { expect, it } from 'vitest';

import { closingChoices, wholeDays } from './closing-choices.js';

it('offers what is set besides what is usual', () => {
  expect(closingChoices(60)).not.toContain(45);
  expect(closingChoices(45).slice(2, 5)).toEqual([30, 45, 60]);
  expect(closingChoices(Number.NaN)).toEqual(closingChoices(0));
});

it.each([
  [0, undefined],
  [1_440, 1],
  [1_500, undefined],
  [10_080, 7],
])('%i minutes are %s whole days', (minutes, days) => expect(wholeDays(minutes)).toBe(days));
