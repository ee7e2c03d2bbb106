import { describe, expect, it } from 'vitest';

import { weekOf } from '../calendar/dates.js';
import { hoursAreSet, openOn, shownDays, shownHours } from './hours.js';

const NONE = Array.from({ length: 7 }, () => null);
const DAY = { opens: '09:30', closes: '17:00' };
const WORKING_DAYS = [DAY, DAY, { opens: '09:00', closes: '19:15' }, DAY, DAY, null, null];
/** From Monday the 16th on. */
const WEEK = weekOf('2026-03-16');

describe('opening hours', () => {
  it.each([
    ['2026-03-16', { from: 570, to: 1020 }],
    ['2026-03-21', 'closed'],
  ])('on %s', (date, expected) => expect(openOn(WORKING_DAYS, date)).toEqual(expected));

  it('are not set until somebody sets one day', () => {
    expect(hoursAreSet(NONE)).toBe(false);
    expect(hoursAreSet(WORKING_DAYS)).toBe(true);
    expect(openOn(NONE, '2026-03-21')).toBe('any');
  });
});

describe('hours that a grid shows', () => {
  it.each([
    ['a usual day without hours', NONE, [], { from: 480, to: 1080 }],
    ['an early session without hours', NONE, [{ from: 430, to: 500 }], { from: 420, to: 1080 }],
    ['an hour around what is open', WORKING_DAYS, [], { from: 480, to: 1260 }],
    ['a session to midnight', WORKING_DAYS, [{ from: 1380, to: 1439 }], { from: 480, to: 1440 }],
  ])('%s', (_, hours, planned, expected) => {
    expect(shownHours(hours, WEEK, planned)).toEqual(expected);
  });

  it('are the usual ones on a closed day', () => {
    expect(shownHours(WORKING_DAYS, ['2026-03-21'], [])).toEqual({ from: 480, to: 1080 });
  });
});

describe('days that a week shows', () => {
  it.each([
    ['all of them without hours', NONE, [], 7],
    ['no closed weekend', WORKING_DAYS, [], 5],
    ['a weekend day with something on it', WORKING_DAYS, ['2026-03-21'], 6],
  ])('%s', (_, hours, planned, count) => {
    expect(shownDays(hours, WEEK, new Set(planned))).toHaveLength(count);
  });
});
