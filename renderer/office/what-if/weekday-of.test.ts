import { expect, it } from 'vitest';

import { weekdayOf } from './weekday-of.js';

it.each([
  ['2026-03-02', 0],
  ['2026-03-07', 5],
  ['2026-03-08', 6],
])('%s is day %i of its week', (date, weekday) => {
  expect(weekdayOf(date)).toBe(weekday);
});
