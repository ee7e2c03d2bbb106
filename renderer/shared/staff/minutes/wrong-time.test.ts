import { expect, it } from 'vitest';

import { minutesOf } from './choose-until.js';
import { wrongTime } from './wrong-time.js';

const timeZone = 'Europe/Brussels';
/** 08:07 in Brussels, in winter. */
const now = Date.UTC(2026, 0, 12, 7, 7, 30);

it.each([
  ['08:07', 'passed', undefined],
  ['08:08', undefined, 1],
  ['16:07', undefined, 480],
  ['16:08', 'tooFar', undefined],
  ['23:00', 'tooFar', undefined],
  ['', 'passed', undefined],
])('finds %j %j and sends %j minutes', (at, wrong, minutes) => {
  expect(wrongTime(at, now, timeZone)).toBe(wrong);
  expect(minutesOf({ at }, { now, timeZone })).toBe(minutes);
});
