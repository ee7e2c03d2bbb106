import { describe, expect, test } from 'vitest';

import type { ReceptionEvent } from '../reception/events.js';
import { called, ended, signedIn, started, stateAfter, taken } from '../reception/testing/story.js';
import { summarise } from './fold.js';

const settings = { timeZone: 'Europe/Brussels', serviceLevelMinutes: 25 };
const HOUR = 3_600_000;

/** A ticket in each hour from midnight to midnight, each served half an hour after it was taken. */
function dayOf(date: string, midnight: number, hours: number) {
  const events = Array.from({ length: hours }, (_, at): readonly ReceptionEvent[] => {
    const number = at + 1;
    const minute = (event: ReceptionEvent, of: number): ReceptionEvent => ({
      ...event,
      at: midnight + at * HOUR + of * 60_000,
    });
    return [
      minute(taken(number, 0), 10),
      minute(called(number, 1, 0), 40),
      minute(started(number, 1, 0), 41),
      minute(ended(number, 'served', 0), 51),
    ];
  });
  const state = stateAfter([
    { type: 'day-opened', at: midnight, date },
    { ...signedIn(1, 'advisor', 0), at: midnight },
    ...events.flat(),
    { type: 'day-closed', at: midnight + hours * HOUR },
  ]);
  return summarise(state, settings);
}

describe('a night in which clocks are changed', () => {
  test.each<[string, string, number, number, Record<number, number>]>([
    ['to summer time', '2026-03-29', Date.parse('2026-03-28T23:00Z'), 23, { 2: 0, 3: 1 }],
    ['to winter time', '2026-10-25', Date.parse('2026-10-24T22:00Z'), 25, { 2: 2, 3: 1 }],
    ['neither', '2026-06-14', Date.parse('2026-06-13T22:00Z'), 24, { 2: 1, 3: 1 }],
  ])('%s leaves the sums whole', (_, date, midnight, hours, counts) => {
    const figures = dayOf(date, midnight, hours);
    expect(figures.date).toBe(date);
    expect(figures.tickets).toBe(hours);
    expect(figures.byHour).toHaveLength(24);
    expect(figures.byHour.reduce((sum, count) => sum + count, 0)).toBe(hours);
    for (const [hour, count] of Object.entries(counts)) {
      expect(figures.byHour[Number(hour)]).toBe(count);
    }
    expect(figures.arrivals.reduce((sum, { count }) => sum + count, 0)).toBe(hours);
    expect(figures.outcomes.served).toBe(hours);
    // durations are those that passed, whatever clocks showed
    expect(figures.waits).toEqual([[30, hours]]);
    expect(figures.interviews).toEqual([[10, hours]]);
    expect(figures.islands).toEqual({ open: hours * 60, busy: hours * 10, most: 1 });
  });

  test('is folded twice to the same', () => {
    const fold = () => dayOf('2026-10-25', Date.parse('2026-10-24T22:00Z'), 25);
    expect(fold()).toEqual(fold());
  });
});
