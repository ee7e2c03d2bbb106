import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import type { SignUpState } from '#protocol/workshops/vocabulary.js';

import type { WorkshopEvent } from './events.js';
import {
  checkInOpensAt,
  keptUntil,
  placeOf,
  seatsLeft,
  seatsTaken,
  signUpState,
  waitingIds,
  waitingLeft,
} from './seats.js';
import type { ProgrammeState, Session } from './state.js';
import {
  arrived,
  at,
  booked,
  calledOff,
  carried,
  ended,
  gaveUp,
  group,
  movedUp,
  opened,
  planned,
  put,
  released,
  stateAfter,
  talk,
  waits,
} from './testing/story.js';

const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const crowded = [...full, waits('dan', 3), waits('eve', 4)];

function ten(given: readonly WorkshopEvent[]): [ProgrammeState, Session] {
  const state = stateAfter(given);
  const session = state.sessions.get('ten');
  if (session === undefined) throw new Error('no session at ten');
  return [state, session];
}

describe('seats', () => {
  it.each<[string, readonly WorkshopEvent[], number, number]>([
    ['none taken', opened, 0, 2],
    ['one booked', [...opened, booked('bob', 1)], 1, 1],
    ['those who wait take none', crowded, 2, 0],
    ['one present', [...full, arrived('bob', 50), gaveUp('cleo', 51)], 1, 1],
    ['a group takes all of its own', [...opened, group('class', 1, 2)], 2, 0],
    ['released ones are nobody’s', [...full, arrived('bob', 50), released(70)], 1, 1],
    [
      'none left where fewer are there than taken',
      [carried, put(talk), planned('ten', { capacity: 1 }), group('class', 1, 2)],
      2,
      0,
    ],
  ])('%s', (_what, given, taken, left) => {
    const [state, session] = ten(given);
    expect([seatsTaken(state, session), seatsLeft(state, session)]).toEqual([taken, left]);
  });
});

describe('the waiting list', () => {
  it('goes by the order of signing up', () => {
    const [state, session] = ten([...crowded, waits('fay', 5), gaveUp('eve', 6)]);
    expect(waitingIds(state, session)).toEqual(['dan', 'fay']);
    const places = ['bob', 'dan', 'eve', 'fay'].map((name) => {
      const booking = state.bookings.get(name);
      return booking && placeOf(state, booking);
    });
    expect(places).toEqual([undefined, 1, undefined, 2]);
  });

  it('has room for so many more, never fewer than none', () => {
    expect(waitingLeft(...ten(full))).toBe(2);
    expect(waitingLeft(...ten([...crowded, gaveUp('dan', 5)]))).toBe(1);
    expect(waitingLeft(...ten([...crowded, waits('fay', 5)]))).toBe(0);
  });
});

describe('whether a visitor can sign up', () => {
  it.each<[SignUpState, string, readonly WorkshopEvent[], number]>([
    ['open', 'there are seats', opened, 5],
    ['waiting-list', 'there are none', full, 5],
    [
      'waiting-list',
      'one is free, but somebody waits for it',
      [...opened, booked('bob', 1), waits('dan', 3)],
      5,
    ],
    ['full', 'the list is, too', crowded, 5],
    ['open', 'until it closes', opened, 44],
    ['closed', 'it has closed', opened, 45],
    ['closed', 'it has, and all is full', crowded, 59],
    ['running', 'the session has begun', opened, 60],
    ['running', 'it had before the clock was put back', [...opened, released(70)], 5],
    ['over', 'it is over', opened, 120],
    ['over', 'it was before the clock was put back', [...opened, ended(120)], 5],
    ['cancelled', 'it does not take place', [...opened, calledOff(3)], 5],
    ['cancelled', 'not even once it would be over', [...opened, calledOff(3)], 500],
    [
      'open',
      'a seat was given back and nobody waits',
      [...crowded, gaveUp('bob', 5), movedUp('dan', 5), gaveUp('eve', 6), gaveUp('dan', 7)],
      8,
    ],
  ])('%s: %s', (signUp, _why, given, minute) => {
    const [state, session] = ten(given);
    expect(signUpState(state, session, at(minute))).toBe(signUp);
  });
});

describe('times of a session', () => {
  const [, session] = ten(opened);

  it('keep a seat until the grace is over, or the session', () => {
    expect(keptUntil(session, defaultSettings)).toBe(at(70));
    expect(keptUntil({ ...session, endsAt: at(65) }, defaultSettings)).toBe(at(65));
  });

  it('open check-in before the start', () => {
    expect(checkInOpensAt(session, { workshopCheckInMinutes: 45 })).toBe(at(15));
  });
});
