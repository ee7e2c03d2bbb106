import { describe, expect, it } from 'vitest';

import { diff } from '#protocol/merge-patch.js';
import type { JsonObject } from '#protocol/merge-patch.js';
import { defaultSettings } from '#protocol/settings.js';

import type { ProgrammeState, Session } from '../../domain/workshops/state.js';
import { activity, booking, programmeWith, session } from '../workshops/testing/programme.js';
import { createWorkshopViews } from './workshops-view.js';

const MINUTE = 60_000;
const START = session().startsAt;
const NOON = START - 120 * MINUTE;
const settings = { ...defaultSettings, workshopWeeksAhead: 2 };

function on(date: string, change: Partial<Session> = {}): Session {
  const plan = { ...session().plan, date };
  return session({ id: date, plan, ...change });
}

function seen(state: ProgrammeState, now = NOON) {
  return createWorkshopViews()(state, settings, now);
}

describe('the programme as people see it', () => {
  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
    ['2026-03-16', true],
    ['2026-03-17', false],
  ])('goes from today for so many weeks: %s %s', (date, isSeen) => {
    const { visitors, steward } = seen(programmeWith([on(date)]));
    expect(Object.keys(visitors.sessions)).toEqual(isSeen ? [date] : []);
    expect(Object.keys(steward.sessions)).toEqual(isSeen ? [date] : []);
    expect(Object.keys(visitors.activities)).toEqual(isSeen ? ['selfie'] : []);
  });

  it.each([
    ['2026-03-02T22:59:00Z', true],
    ['2026-03-02T23:00:00Z', false],
  ])(
    'keeps what is over or cancelled until its date has passed at the centre: %s',
    (at, isSeen) => {
      const over = session({ endedAt: session().endsAt });
      const cancelled = session({ id: 'session-2', cancelledAt: 1 });
      const { visitors } = seen(programmeWith([over, cancelled]), Date.parse(at));
      const states = Object.values(visitors.sessions).map(({ signUp }) => signUp);
      expect(states).toEqual(isSeen ? ['over', 'cancelled'] : []);
    },
  );

  it('counts seats and places for visitors, and people for the steward', () => {
    const bookings = [
      booking({ id: 'a', status: 'present', arrivedAt: 1 }),
      booking({ id: 'b', places: 9 }),
      booking({ id: 'c', places: 2, status: 'released' }),
      booking({ id: 'd', status: 'waiting', arrivedAt: 1 }),
      booking({ id: 'e', status: 'waiting' }),
      booking({ id: 'f', status: 'cancelled' }),
    ];
    const { visitors, steward } = seen(programmeWith([session({ heads: 8 })], bookings));
    const forVisitors = {
      activityId: 'selfie',
      date: '2026-03-02',
      startsAt: START,
      endsAt: START + 120 * MINUTE,
      room: '1',
      capacity: 12,
      left: 2,
      waiting: 2,
      waitingLeft: 18,
      signUp: 'waiting-list',
      keptUntil: START + 10 * MINUTE,
    };
    expect(visitors.sessions).toEqual({ 'session-1': forVisitors });
    expect(steward.sessions).toEqual({
      'session-1': {
        ...forVisitors,
        revision: 1,
        booked: 9,
        present: 1,
        waitingHere: 1,
        heads: 8,
      },
    });
  });

  it('tells of an activity all but who holds it and what is usual', () => {
    const state = programmeWith([session()]);
    state.activities.set('selfie', activity({ example: true }));
    expect(seen(state).visitors.activities['selfie']).toEqual({
      title: activity().title,
      description: activity().description,
      format: 'workshop',
      theme: 'work',
      language: 'both',
      public: 'everyone',
      occupations: ['2431'],
      example: true,
    });
  });

  it('still tells of an activity that was removed, and of a room that is no more', () => {
    const plan = { ...session().plan, room: 'attic' };
    const state = programmeWith([session({ plan, cancelledAt: 1 })]);
    state.removed.set('selfie', activity());
    state.activities.clear();
    const { visitors } = seen(state);
    expect(visitors.activities['selfie']?.format).toBe('workshop');
    expect(visitors.sessions['session-1']?.room).toBe('attic');
  });

  it('shows today’s on the display, by start', () => {
    const late = session({ id: 'a', startsAt: START + MINUTE });
    const { display } = seen(programmeWith([late, session(), on('2026-03-03')]));
    expect(display.map(({ sessionId }) => sessionId)).toEqual(['session-1', 'a']);
    expect(display[0]).toEqual({
      sessionId: 'session-1',
      title: activity().title,
      startsAt: START,
      endsAt: START + 120 * MINUTE,
      room: '1',
      left: 12,
      signUp: 'open',
    });
  });
});

describe('what has not changed', () => {
  const views = createWorkshopViews();
  const first = programmeWith([session(), on('2026-03-03')], [booking()]);
  const before = views(first, settings, NOON);

  it('is the very same for whoever looks, and when', () => {
    expect(views(first, settings, NOON + 1)).toBe(before);
    const after = views(first, settings, NOON + MINUTE);
    expect(after.visitors).toBe(before.visitors);
    expect(after.steward).toBe(before.steward);
    expect(after.display).toBe(before.display);
    expect(before.visitors.activities).toBe(before.steward.activities);
  });

  it('is the same beside what has', () => {
    const state = programmeWith([on('2026-03-03')], []);
    state.activities = first.activities;
    state.sessions = new Map(first.sessions);
    state.bookings = new Map([[booking().id, booking({ status: 'cancelled' })]]);
    const changed = first.sessions.get('session-1') ?? expect.unreachable();
    state.sessions.set('session-1', { ...changed, revision: 2 });
    state.revision = first.revision + 1;
    const after = views(state, settings, NOON);
    expect(after.visitors.sessions['2026-03-03']).toBe(before.visitors.sessions['2026-03-03']);
    expect(after.visitors.activities).toBe(before.visitors.activities);
    expect(patchOf(before.visitors, after.visitors)).toEqual({
      sessions: { 'session-1': { left: 12 } },
    });
    expect(patchOf(before.steward, after.steward)).toEqual({
      sessions: { 'session-1': { left: 12, booked: 0, revision: 2 } },
    });
  });

  it.each([
    [START - 1, 'open'],
    [START, 'running'],
    [START + 120 * MINUTE, 'over'],
  ])('is looked at again each minute: at %d it is %s', (now, signUp) => {
    views(first, settings, NOON);
    expect(views(first, settings, now).visitors.sessions['session-1']?.signUp).toBe(signUp);
  });

  it('is looked at again with other settings', () => {
    const rooms = [{ id: 'room-1', name: 'Atomium', capacity: 20 }];
    const after = views(first, { ...settings, rooms }, NOON);
    expect(after.display[0]?.room).toBe('Atomium');
  });
});

function patchOf(before: object, after: object) {
  // views are JSON objects by construction
  return diff(before as JsonObject, after as JsonObject);
}
