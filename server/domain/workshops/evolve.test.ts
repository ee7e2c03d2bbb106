import { describe, expect, it } from 'vitest';

import type { WorkshopEvent } from './events.js';
import { activityOf, bookingBy } from './find.js';
import {
  arrived,
  at,
  atTen,
  booked,
  calledOff,
  ended,
  forgotten,
  gaveUp,
  group,
  movedUp,
  opened,
  planned,
  put,
  released,
  stateAfter,
  talk,
  toSession,
  undone,
  visit,
  waits,
} from './testing/story.js';

const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const crowded = [...full, waits('dan', 3), waits('eve', 4)];
const removedTalk: WorkshopEvent = { type: 'activity-removed', at: at(5), activityId: 'talk' };
const changed = (date: string): WorkshopEvent => ({
  type: 'session-changed',
  at: at(55),
  sessionId: 'ten',
  plan: { ...atTen, date },
  startsAt: at(1500),
  endsAt: at(1560),
  moved: true,
});
const reissued: WorkshopEvent = {
  type: 'booking-reissued',
  at: at(5),
  bookingId: 'bob',
  secretHash: 'new-s',
  codeHash: 'new-c',
};

function statusAfter(given: readonly WorkshopEvent[], ...names: readonly string[]) {
  const { bookings } = stateAfter(given);
  return names.map((name) => bookings.get(name)?.status);
}
const tallyAfter = (given: readonly WorkshopEvent[], sessionId = 'ten') =>
  stateAfter(given).sessions.get(sessionId)?.tally;

describe('what becomes of a booking', () => {
  it.each<[string, readonly WorkshopEvent[], string, string]>([
    ['a seat', full, 'bob', 'booked'],
    ['a place in line', crowded, 'dan', 'waiting'],
    ['moved up', [...crowded, gaveUp('bob', 5), movedUp('dan', 5)], 'dan', 'booked'],
    ['moved up while there', [...crowded, arrived('dan', 5), movedUp('dan', 6)], 'dan', 'present'],
    ['checked in', [...full, arrived('bob', 50)], 'bob', 'present'],
    ['there, but waiting', [...crowded, arrived('dan', 50)], 'dan', 'waiting'],
    ['not there in time', [...full, released(70)], 'bob', 'released'],
    ['there in time', [...full, arrived('bob', 50), released(70)], 'bob', 'present'],
    ['late', [...full, released(70), arrived('bob', 75)], 'bob', 'present'],
    ['never there', [...full, ended(120)], 'bob', 'absent'],
    ['never there after the release', [...full, released(70), ended(120)], 'bob', 'absent'],
    ['there at the end', [...full, arrived('bob', 50), ended(120)], 'bob', 'present'],
    ['still in line at the end', [...crowded, ended(120)], 'dan', 'waiting'],
    ['given up', [...full, gaveUp('bob', 5)], 'bob', 'cancelled'],
    ['cancelled with its session', [...crowded, calledOff(5)], 'dan', 'cancelled'],
    ['not there after all', [...full, arrived('bob', 50), undone('bob', 51)], 'bob', 'booked'],
    [
      'not there after all, in line',
      [...crowded, arrived('dan', 50), undone('dan', 51)],
      'dan',
      'waiting',
    ],
    [
      'not there after all, after the release',
      [...full, arrived('bob', 50), released(70), undone('bob', 71)],
      'bob',
      'released',
    ],
    [
      'not there after all, with the seat it got before the start',
      [...crowded, arrived('dan', 50), movedUp('dan', 51), undone('dan', 52)],
      'dan',
      'booked',
    ],
    [
      'not there after all, without the seat it got by being there',
      [...crowded, arrived('dan', 50), movedUp('dan', 61), undone('dan', 62)],
      'dan',
      'waiting',
    ],
  ])('%s', (_what, given, name, status) => {
    expect(statusAfter(given, name)).toEqual([status]);
  });

  it('has to come again where its session goes to another date', () => {
    const there = [...crowded, arrived('bob', 50), arrived('dan', 50)];
    const other = stateAfter([...there, changed('2026-03-03')]);
    expect(other.bookings.get('bob')).toMatchObject({ status: 'booked' });
    expect(other.bookings.get('bob')).not.toHaveProperty('arrivedAt');
    expect(other.bookings.get('dan')).not.toHaveProperty('arrivedAt');
    const same = stateAfter([...there, changed(atTen.date)]);
    expect(same.bookings.get('bob')).toMatchObject({ status: 'present', arrivedAt: at(50) });
  });
});

describe('moving to another session', () => {
  const two = [...crowded, planned('noon', {}, 180, 240)];
  const state = stateAfter([
    ...two,
    arrived('bob', 50),
    toSession('bob', 55, 'noon'),
    toSession('dan', 55, 'noon'),
    toSession('eve', 55, 'noon', true),
    calledOff(55),
  ]);

  it('keeps keys and order, and begins without having come', () => {
    expect(state.sessions.get('noon')?.bookings).toEqual(['bob', 'dan', 'eve']);
    expect(state.sessions.get('ten')?.bookings).toEqual(['cleo']);
    expect(bookingBy(state, { codeHash: 'c-bob' })?.session.id).toBe('noon');
    expect(state.bookings.get('bob')).toEqual({
      id: 'bob',
      sessionId: 'noon',
      secretHash: 's-bob',
      codeHash: 'c-bob',
      places: 1,
      channel: 'kiosk',
      status: 'booked',
      signedUpAt: at(1),
      movedAt: at(55),
    });
  });

  it('seats who waited, or lets them wait on', () => {
    expect(state.bookings.get('dan')).toMatchObject({ status: 'booked', movedUpAt: at(55) });
    expect(state.bookings.get('eve')).toMatchObject({ status: 'waiting', movedAt: at(55) });
    expect(state.bookings.get('eve')).not.toHaveProperty('movedUpAt');
    expect(state.bookings.get('cleo')?.status).toBe('cancelled');
  });

  it('leaves the sign-up where it was asked for', () => {
    expect(state.sessions.get('ten')?.tally).toEqual({ signUps: 4, cancellations: 0, waited: 2 });
    expect(state.sessions.get('noon')?.tally).toEqual({ signUps: 0, cancellations: 0, waited: 0 });
  });
});

describe('a session', () => {
  it('counts people, not bookings', () => {
    const given = [...crowded, group('class', 5, 6), gaveUp('class', 6), gaveUp('dan', 7)];
    expect(tallyAfter(given)).toEqual({ signUps: 10, cancellations: 7, waited: 2 });
    expect(tallyAfter([...crowded, calledOff(5)])?.cancellations).toBe(0);
  });

  it('has another revision after every change to it or to a booking', () => {
    const happens = [
      waits('dan', 3),
      arrived('dan', 50),
      undone('dan', 51),
      gaveUp('bob', 52),
      movedUp('dan', 52),
      changed('2026-03-02'),
      released(70),
      ended(120),
    ];
    const revisions = happens.map(
      (_event, index) =>
        stateAfter([...full, ...happens.slice(0, index + 1)]).sessions.get('ten')?.revision,
    );
    expect(new Set(revisions).size).toBe(happens.length);
    expect(revisions).toEqual([...revisions].sort((a, b) => (a ?? 0) - (b ?? 0)));
  });

  it('counts the changes of its plan and its cancelling, and no booking', () => {
    const changesAfter = (given: readonly WorkshopEvent[]) =>
      stateAfter(given).sessions.get('ten')?.changes;
    const taken = [...crowded, gaveUp('bob', 5), movedUp('dan', 5), arrived('cleo', 50), reissued];
    expect(changesAfter([...taken, released(70), ended(120)])).toBeUndefined();
    expect(changesAfter([...taken, changed('2026-03-03')])).toBe(1);
    expect(changesAfter([...taken, changed('2026-03-03'), calledOff(56)])).toBe(2);
  });

  it('leaves one that was moved to with another revision, too', () => {
    const two = [...full, planned('noon', {}, 180, 240)];
    const before = stateAfter(two).sessions;
    const after = stateAfter([...two, toSession('bob', 5, 'noon')]).sessions;
    expect(after.get('ten')?.revision).toBeGreaterThan(before.get('ten')?.revision ?? 0);
    expect(after.get('noon')?.revision).toBeGreaterThan(before.get('noon')?.revision ?? 0);
  });
});

describe('keys', () => {
  it('find a booking by either of them, cancelled ones too', () => {
    const state = stateAfter([...full, gaveUp('bob', 5)]);
    expect(bookingBy(state, { codeHash: 'c-bob' })?.booking.id).toBe('bob');
    expect(bookingBy(state, { secretHash: 's-bob' })?.booking.status).toBe('cancelled');
    expect(bookingBy(state, { bookingId: 'cleo' })?.session.id).toBe('ten');
    expect(bookingBy(state, { codeHash: 's-bob' })).toBeUndefined();
  });

  it('are others at once when they are given again', () => {
    const state = stateAfter([...full, reissued]);
    expect(bookingBy(state, { codeHash: 'c-bob' })).toBeUndefined();
    expect(bookingBy(state, { secretHash: 's-bob' })).toBeUndefined();
    expect(bookingBy(state, { codeHash: 'new-c' })?.booking.id).toBe('bob');
    expect(bookingBy(state, { secretHash: 'new-s' })?.booking.id).toBe('bob');
  });
});

describe('an activity', () => {
  it('that was removed still names its sessions until they are forgotten', () => {
    const gone = [...full, calledOff(4), removedTalk];
    const state = stateAfter(gone);
    const session = state.sessions.get('ten');
    expect([...state.activities.keys()]).toEqual([]);
    expect(session && activityOf(state, session)).toEqual(talk);
    expect(stateAfter([...gone, forgotten(2000)]).removed.size).toBe(0);
    expect(stateAfter([...gone, put(talk)]).removed.size).toBe(0);
  });

  it('without sessions is gone at once', () => {
    const remove: WorkshopEvent = { ...removedTalk, activityId: 'visit' };
    const state = stateAfter([...full, put(visit), remove]);
    expect([[...state.activities.keys()], state.removed.size]).toEqual([['talk'], 0]);
  });
});

describe('events about what is not there', () => {
  it.each<[string, WorkshopEvent]>([
    ['a session', booked('zoe', 5, { sessionId: 'none' })],
    ['a session to end', ended(120, 'none')],
    ['a booking', gaveUp('zoe', 5)],
    ['an activity', { ...removedTalk, activityId: 'none' }],
  ])('are of another journal: %s', (_what, event) => {
    expect(() => stateAfter([...full, event])).toThrow(/in the programme/);
  });
});
