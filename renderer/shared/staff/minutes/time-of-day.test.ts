import { expect, it } from 'vitest';

import { minutesOfDay, minutesUntil, roundTimeAfter, timeOfDay } from './time-of-day.js';

const ZONE = 'Europe/Brussels';
/** 14:07 in Brussels, in winter. */
const NOW = Date.UTC(2026, 0, 12, 13, 7, 30);

it('tells the centre’s time of day, whatever the machine’s', () => {
  expect(timeOfDay(NOW, ZONE)).toBe('14:07');
  expect(timeOfDay(Date.UTC(2026, 6, 12, 22, 5), ZONE)).toBe('00:05');
});

it.each([
  ['00:00', 0],
  ['14:30', 870],
  ['24:00', undefined],
  ['9:30', undefined],
  ['', undefined],
])('reads %j as %j minutes', (text, minutes) => {
  expect(minutesOfDay(text)).toBe(minutes);
});

it.each([
  ['14:30', 23],
  ['14:08', 1],
  ['14:07', undefined],
  ['09:00', undefined],
  ['', undefined],
])('counts the minutes until %j: %j', (text, minutes) => {
  expect(minutesUntil(text, NOW, ZONE)).toBe(minutes);
});

it('finds the next round time', () => {
  expect(roundTimeAfter(NOW, 15, ZONE)).toBe('14:25');
  expect(roundTimeAfter(NOW, 3, ZONE)).toBe('14:10');
  expect(roundTimeAfter(Date.UTC(2026, 0, 12, 22, 50), 7, ZONE)).toBeUndefined();
});
