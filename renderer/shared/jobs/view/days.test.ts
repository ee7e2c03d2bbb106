import { expect, it } from 'vitest';

import { calendarDay, dayOf } from './days.js';

it.each([
  [Date.UTC(2026, 2, 28, 22, 59), '2026-03-28'],
  [Date.UTC(2026, 2, 28, 23, 0), '2026-03-29'],
  [Date.UTC(2026, 6, 31, 22, 0), '2026-08-01'],
])('%i is in Brussels on %s', (ms, day) => {
  expect(calendarDay(ms, 'Europe/Brussels')).toBe(day);
});

it('is written out in the language of the page', () => {
  expect(dayOf('2026-03-02', 'fr')).toBe('2 mars 2026');
  expect(dayOf('2026-03-02', 'nl')).toBe('2 maart 2026');
});
