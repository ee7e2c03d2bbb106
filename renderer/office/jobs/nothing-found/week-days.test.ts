import { expect, it } from 'vitest';

import { weekDays } from './week-days.js';

it.each([
  ['2026-W47', 47, '2026-11-16', '2026-11-22'],
  ['2026-W01', 1, '2025-12-29', '2026-01-04'],
  ['2020-W53', 53, '2020-12-28', '2021-01-03'],
])('%s is week %d, from %s to %s', (name, week, from, to) => {
  expect(weekDays(name)).toEqual({ week, from, to });
});
