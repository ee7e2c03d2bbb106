import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { PlannedVisitor, Shift } from './day-file.js';
import { readStaffing, readVisitors } from './day-file.js';
import type { Replay } from './replay.js';
import { replay } from './replay.js';
import { eventsOf, expectSoundDay } from './testing/sound-day.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = new URL('../../assets/days/', import.meta.url);

function ownDay(): { visitors: readonly PlannedVisitor[]; staffing: readonly Shift[] } {
  const read = (name: string): string => readFileSync(new URL(name, DAYS), 'utf8');
  const visitors = readVisitors('visitors', read('demo-visitors.csv'));
  const staffing = readStaffing('staffing', read('demo-staffing.csv'));
  expect([...visitors.bad, ...staffing.bad]).toEqual([]);
  return { visitors: visitors.rows, staffing: staffing.rows };
}

function visitor(arrival: number, changes: Partial<PlannedVisitor> = {}): PlannedVisitor {
  return {
    arrival,
    language: 'fr',
    theme: 'work',
    priority: false,
    interview: 10 * MINUTE,
    outcome: 'served',
    ...changes,
  };
}

function shift(island: number, from: number, to: number, changes: Partial<Shift> = {}): Shift {
  return { island, from, to, languages: ['fr', 'nl'], themes: [...THEMES], ...changes };
}

function waitedMinutes(day: Replay): number[] {
  return [...day.state.tickets.values()].flatMap(({ arrivedAt, interview }) =>
    interview === undefined ? [] : [(interview.calledAt - arrivedAt) / MINUTE],
  );
}

describe('our own day', () => {
  test.each([1, 2, 3, 4, 5])('every visitor is accounted for once, seed %i', (seed) => {
    const day = ownDay();
    expectSoundDay(replay({ ...day, seed }), day.visitors.length);
  });

  test('the same seed gives the same day, another seed another', () => {
    const day = ownDay();
    const first = replay({ ...day, seed: 7 });
    expect(replay({ ...day, seed: 7 })).toEqual(first);
    expect(replay({ ...day, seed: 8 }).events).not.toEqual(first.events);
  });

  test('closing early leaves nobody unaccounted for', () => {
    const day = ownDay();
    const closed = replay({ ...day, seed: 1, closing: 12 * HOUR });
    expectSoundDay(closed, day.visitors.length);
    expect(closed.report.turnedAway).toBeGreaterThan(0);
    expect(closed.report.closedAt % (24 * HOUR)).toBe(12 * HOUR);
  });

  test('groups add up to the whole', () => {
    const { report } = replay({ ...ownDay(), seed: 1 });
    const sum = (groups: readonly { served: number; tickets: number }[]): number[] => [
      groups.reduce((total, group) => total + group.tickets, 0),
      groups.reduce((total, group) => total + group.served, 0),
    ];
    const whole = [report.tickets, report.served];
    expect(sum(Object.values(report.byTheme))).toEqual(whole);
    expect(sum(Object.values(report.byLanguage))).toEqual(whole);
    const interviews = report.islands.reduce((total, island) => total + island.interviews, 0);
    expect(interviews).toBe(report.served);
  });
});

describe('course of a day', () => {
  test('a visitor waits for the one island, from arrival to call', () => {
    const day = replay({
      visitors: [visitor(9 * HOUR), visitor(9 * HOUR + MINUTE)],
      staffing: [shift(1, 9 * HOUR, 12 * HOUR)],
      seed: 1,
    });
    const [first, second] = waitedMinutes(day);
    expect(first).toBe(0);
    // Ten minutes of interview and the first one's walk, less the minute between the arrivals.
    expect(second).toBeGreaterThanOrEqual(9.25);
    expect(second).toBeLessThanOrEqual(9.75);
  });

  test('priority goes before arrival', () => {
    const day = replay({
      visitors: [
        visitor(9 * HOUR),
        visitor(9 * HOUR + MINUTE),
        visitor(9 * HOUR + 2 * MINUTE, { priority: true }),
      ],
      staffing: [shift(1, 9 * HOUR, 12 * HOUR)],
      seed: 1,
    });
    const [, second = 0, third = 0] = waitedMinutes(day);
    expect(third).toBeLessThan(second);
  });

  test('who does not come is called as often as the rules want, then is a no-show', () => {
    const day = replay({
      visitors: [visitor(9 * HOUR, { outcome: 'no-show' }), visitor(9 * HOUR)],
      staffing: [shift(1, 9 * HOUR, 12 * HOUR)],
      seed: 1,
    });
    const [absent] = eventsOf(day.events, 'ticket-taken');
    const calls = eventsOf(day.events, 'ticket-called').filter(
      (c) => c.ticketId === absent?.ticketId,
    );
    expect(calls).toHaveLength(3);
    expect(day.report).toMatchObject({ noShow: 1, served: 1 });
  });

  test('who loses patience leaves; who is called before is served', () => {
    const staffing = [shift(1, 9 * HOUR, 12 * HOUR)];
    const leaver = visitor(9 * HOUR + 1, { outcome: 'left' });
    const busy = visitor(9 * HOUR, { interview: HOUR });
    expect(replay({ visitors: [busy, leaver], staffing, seed: 1 }).report).toMatchObject({
      left: 1,
      served: 1,
    });
    expect(replay({ visitors: [leaver], staffing, seed: 1 }).report).toMatchObject({
      left: 0,
      served: 1,
    });
  });

  test('an island finishes its interview before it signs out, and calls nobody more', () => {
    const day = replay({
      visitors: [visitor(9 * HOUR, { interview: HOUR }), visitor(9 * HOUR + MINUTE)],
      staffing: [shift(1, 9 * HOUR, 9.5 * HOUR)],
      seed: 1,
    });
    expect(day.report).toMatchObject({ served: 1, leftAtClosing: 1 });
    expect(day.report.closedAt % (24 * HOUR)).toBeGreaterThanOrEqual(10 * HOUR);
  });

  test('an interview that runs into the next shift goes on in it', () => {
    const day = replay({
      visitors: [visitor(9 * HOUR, { interview: HOUR }), visitor(11 * HOUR, { theme: 'mobility' })],
      staffing: [
        shift(1, 9 * HOUR, 9.5 * HOUR, { themes: ['work'] }),
        shift(1, 9.75 * HOUR, 12 * HOUR, { themes: ['mobility'] }),
      ],
      seed: 1,
    });
    expect(day.report.served).toBe(2);
    expect(eventsOf(day.events, 'island-signed-out')).toHaveLength(1);
  });

  test('nobody is called by an island without the theme and the language', () => {
    const day = replay({
      visitors: [
        visitor(9 * HOUR, { theme: 'mobility' }),
        visitor(9 * HOUR, { language: 'nl' }),
        visitor(9 * HOUR),
      ],
      staffing: [shift(1, 9 * HOUR, 12 * HOUR, { themes: ['work'], languages: ['fr'] })],
      seed: 1,
    });
    expect(day.report).toMatchObject({ served: 1, leftAtClosing: 2 });
  });

  test('a number of islands above the usual is no obstacle', () => {
    const staffing = [shift(40, 9 * HOUR, 12 * HOUR)];
    expect(replay({ visitors: [visitor(9 * HOUR)], staffing, seed: 1 }).report.served).toBe(1);
  });

  test('any day is sound', { timeout: 30_000 }, () => {
    const time = fc.integer({ min: 8 * 60, max: 18 * 60 }).map((minutes) => minutes * MINUTE);
    const visitors = fc.array(
      fc.record({
        arrival: time,
        language: fc.constantFrom(...LANGUAGES),
        theme: fc.constantFrom(...THEMES),
        priority: fc.boolean(),
        interview: fc.integer({ min: 1, max: 90 * MINUTE }),
        outcome: fc.constantFrom('served' as const, 'no-show' as const, 'left' as const),
      }),
      { maxLength: 40 },
    );
    const shifts = fc.array(
      fc.record({
        island: fc.integer({ min: 1, max: 6 }),
        languages: fc.constantFrom(['fr'] as const, ['nl'] as const, LANGUAGES),
        themes: fc.subarray([...THEMES], { minLength: 1 }),
        from: time,
        length: fc.integer({ min: 1, max: 300 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(visitors, shifts, fc.nat(), (arrivals, drawn, seed) => {
        const staffing = drawn
          .map(({ length, ...rest }) => ({ ...rest, to: rest.from + length * MINUTE }))
          .filter((one, index, all) =>
            all
              .slice(0, index)
              .every((s) => s.island !== one.island || s.to <= one.from || one.to <= s.from),
          );
        expectSoundDay(replay({ visitors: arrivals, staffing, seed }), arrivals.length);
      }),
      { numRuns: 200 },
    );
  });
});
