import { describe, expect, it } from 'vitest';

import { clockOf, isTime, localMoment, minutesOf, timeIsThere } from './clock.js';

const BRUSSELS = 'Europe/Brussels';

describe('times of the day', () => {
  it.each([
    ['00:00', 0],
    ['09:05', 545],
    ['23:59', 1439],
  ])('%s is minute %i', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes);
    expect(clockOf(minutes)).toBe(time);
  });

  it.each([
    ['09:00', true],
    ['24:00', false],
    ['9:00', false],
    ['', false],
  ])('%j is a time: %s', (text, expected) => expect(isTime(text)).toBe(expected));
});

describe('what the clock of the centre shows', () => {
  it.each([
    [Date.UTC(2026, 2, 29, 0, 59), '2026-03-29', '01:59'],
    [Date.UTC(2026, 2, 29, 1, 0), '2026-03-29', '03:00'],
    [Date.UTC(2026, 9, 25, 0, 30), '2026-10-25', '02:30'],
    [Date.UTC(2026, 9, 25, 1, 30), '2026-10-25', '02:30'],
    [Date.UTC(2026, 6, 1, 22, 0), '2026-07-02', '00:00'],
  ])('%i', (ms, date, time) => expect(localMoment(ms, BRUSSELS)).toEqual({ date, time }));

  it.each([
    ['2026-03-29', '01:59', true],
    ['2026-03-29', '02:00', false],
    ['2026-03-29', '02:59', false],
    ['2026-03-29', '03:00', true],
    ['2026-10-25', '02:30', true],
    ['2026-06-01', '02:30', true],
  ])('%s %s is there: %s', (date, time, expected) => {
    expect(timeIsThere(date, time, BRUSSELS)).toBe(expected);
  });

  it('knows zones at the ends of the world', () => {
    expect(timeIsThere('2026-06-01', '00:00', 'Pacific/Kiritimati')).toBe(true);
    expect(timeIsThere('2026-06-01', '00:00', 'Pacific/Pago_Pago')).toBe(true);
  });
});
