import { expect, it } from 'vitest';

import { isoWeek } from './iso-week.js';

it.each([
  ['2026-11-22', '2026-W47'],
  ['2026-11-23', '2026-W48'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-01', '2020-W53'],
])('%s is in %s', (date, week) => expect(isoWeek(date)).toBe(week));
