import { expect, it } from 'vitest';

import { dateAt } from './centre-day.js';

it.each([
  ['2026-03-02T22:59:59Z', 'Europe/Brussels', '2026-03-02'],
  ['2026-03-02T23:00:00Z', 'Europe/Brussels', '2026-03-03'],
  // summer time
  ['2026-07-01T21:59:59Z', 'Europe/Brussels', '2026-07-01'],
  ['2026-07-01T22:00:00Z', 'Europe/Brussels', '2026-07-02'],
  ['2026-01-01T09:59:59Z', 'Etc/GMT+10', '2025-12-31'],
])('%s is on the day of %s that the people there say', (time, timeZone, date) => {
  expect(dateAt(Date.parse(time), timeZone)).toBe(date);
});
