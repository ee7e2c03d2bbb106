import { describe, expect, it } from 'vitest';

import { endOfDate, instantOf, localTime } from './calendar.js';

const BRUSSELS = 'Europe/Brussels';

describe('local time', () => {
  it.each([
    ['2026-11-21T08:05:00Z', '2026-11-21', 9, '09:05', 5],
    ['2026-06-30T22:30:00Z', '2026-07-01', 0, '00:30', 2],
    ['2026-03-29T00:59:00Z', '2026-03-29', 1, '01:59', 6],
    ['2026-03-29T01:00:00Z', '2026-03-29', 3, '03:00', 6],
    ['2026-10-25T00:30:00Z', '2026-10-25', 2, '02:30', 6],
    ['2026-10-25T01:30:00Z', '2026-10-25', 2, '02:30', 6],
    ['2024-02-29T12:00:00Z', '2024-02-29', 13, '13:00', 3],
  ])('%s', (instant, date, hour, time, weekday) => {
    expect(localTime(Date.parse(instant), BRUSSELS)).toEqual({ date, hour, time, weekday });
  });
});

describe('end of a date', () => {
  it.each([
    ['2026-11-21', '2026-11-21T23:00:00Z'],
    ['2026-07-01', '2026-07-01T22:00:00Z'],
    ['2026-03-29', '2026-03-29T22:00:00Z'],
    ['2026-10-25', '2026-10-25T23:00:00Z'],
    ['2026-12-31', '2026-12-31T23:00:00Z'],
  ])('%s in Brussels', (date, instant) => {
    expect(endOfDate(date, BRUSSELS)).toBe(Date.parse(instant));
  });

  it('holds far from Greenwich', () => {
    expect(endOfDate('2026-01-01', 'Pacific/Auckland')).toBe(Date.parse('2026-01-01T11:00:00Z'));
    expect(endOfDate('2026-01-01', 'Pacific/Honolulu')).toBe(Date.parse('2026-01-02T10:00:00Z'));
  });
});

describe('a time of day', () => {
  it.each([
    ['2026-11-21', '17:00', '2026-11-21T16:00:00Z'],
    ['2026-07-01', '00:00', '2026-06-30T22:00:00Z'],
    ['2026-03-29', '17:00', '2026-03-29T15:00:00Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:00:00Z'],
    ['2026-10-25', '17:00', '2026-10-25T16:00:00Z'],
    ['2026-10-25', '23:59', '2026-10-25T22:59:00Z'],
    ['2026-10-25', '02:00', '2026-10-25T00:00:00Z'],
    ['2026-10-25', '02:01', '2026-10-25T00:01:00Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25', '02:59', '2026-10-25T00:59:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('%s at %s in Brussels', (date, time, instant) => {
    expect(instantOf(date, time, BRUSSELS)).toBe(Date.parse(instant));
  });
});

describe('a time of day, wherever and whenever', () => {
  /** By looking at every quarter of an hour: the first at which it is that time or later, of that date. */
  function looked(date: string, time: string, timeZone: string): number {
    for (let at = Date.parse(date) - 86_400_000; ; at += 900_000) {
      const local = localTime(at, timeZone);
      if (local.date === date && local.time === time) return at;
      if (local.date > date) return instantOf(date, time, timeZone);
    }
  }

  it.each(['Europe/Brussels', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'])(
    'is found as by looking: %s',
    (timeZone) => {
      // around the nights on which clocks change somewhere
      for (const night of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25']) {
        for (let day = -3; day <= 3; day += 1) {
          const date = new Date(Date.parse(night) + day * 86_400_000).toISOString().slice(0, 10);
          for (const time of ['00:00', '02:30', '14:15']) {
            const at = instantOf(date, time, timeZone);
            expect([date, time, at]).toEqual([date, time, looked(date, time, timeZone)]);
          }
        }
      }
    },
  );
});
