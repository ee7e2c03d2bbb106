import { describe } from 'vitest';

import type { WorkshopEvent } from '../events.js';
import {
  advisor,
  atDesk,
  booked,
  calledOff,
  carried,
  ended,
  gaveUp,
  group,
  keysOf,
  kiosk,
  movedUp,
  opened,
  planned,
  put,
  released,
  steward,
  talk,
  waits,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const signUp = (name: string, sessionId = 'ten') =>
  ({ kind: 'sign-up', payload: { sessionId, ...keysOf(name) } }) as const;
const signUpGroup = (name: string, places: number, sessionId = 'ten') =>
  ({ kind: 'sign-up-group', payload: { sessionId, places, ...keysOf(name) } }) as const;
const ann = { ids: ['ann'] };
const desk = (name: string, minute: number, waiting = false): WorkshopEvent =>
  atDesk(booked(name, minute, { waiting }));
const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const crowded = [...full, waits('dan', 3), waits('eve', 4)];

describe('signing up', () => {
  tellAll([
    [
      'takes a free seat',
      opened,
      kiosk,
      signUp('ann'),
      { minute: 5, ...ann },
      [booked('ann', 5)],
      { bookingId: 'ann' },
    ],
    [
      'takes a place in the waiting list where no seat is free, and says which',
      [...full, waits('dan', 3)],
      kiosk,
      signUp('ann'),
      { minute: 5, ...ann },
      [waits('ann', 5)],
      { bookingId: 'ann', place: 2 },
    ],
    [
      'is refused where the waiting list is full',
      crowded,
      kiosk,
      signUp('ann'),
      { minute: 5 },
      'session-full',
    ],
    [
      'is refused where there is no waiting list',
      [carried, put(talk), planned('ten', { waitingList: 0 }), booked('bob', 1), booked('cleo', 2)],
      kiosk,
      signUp('ann'),
      { minute: 5 },
      'session-full',
    ],
    [
      'takes a seat that was given back',
      [...full, gaveUp('bob', 3)],
      kiosk,
      signUp('ann'),
      { minute: 5, ...ann },
      [booked('ann', 5)],
      { bookingId: 'ann' },
    ],
    [
      'never overtakes: should a seat have stayed free, who waits gets it first',
      [...opened, booked('bob', 1), waits('dan', 3)],
      kiosk,
      signUp('ann'),
      { minute: 5, ...ann },
      [waits('ann', 5), movedUp('dan', 5)],
      { bookingId: 'ann', place: 1 },
    ],
    [
      'for a session nobody knows',
      opened,
      kiosk,
      signUp('ann', 'none'),
      { minute: 5 },
      'session-unknown',
    ],
    [
      'for a cancelled session',
      [...opened, calledOff(3)],
      kiosk,
      signUp('ann'),
      { minute: 5 },
      'session-cancelled',
    ],
    [
      'just before sign-up closes',
      opened,
      kiosk,
      signUp('ann'),
      { minute: 44, ...ann },
      [booked('ann', 44)],
      { bookingId: 'ann' },
    ],
    ['once sign-up is closed', opened, kiosk, signUp('ann'), { minute: 45 }, 'sign-up-closed'],
    [
      'from the start on, at a kiosk',
      opened,
      kiosk,
      signUp('ann'),
      { minute: 60 },
      'session-running',
    ],
    [
      'after the clock was put back behind a start, at a kiosk',
      [...opened, released(70)],
      kiosk,
      signUp('ann'),
      { minute: 30 },
      'session-running',
    ],
    ['from the end on', opened, kiosk, signUp('ann'), { minute: 120 }, 'session-over'],
    [
      'from the end on, by the steward',
      opened,
      steward,
      signUp('ann'),
      { minute: 120 },
      'session-over',
    ],
    [
      'of a session that has ended, though the clock was put back',
      [...opened, ended(120)],
      steward,
      signUp('ann'),
      { minute: 30 },
      'session-over',
    ],
    [
      'by the steward until the end, past those who wait and are not there',
      [...opened, booked('bob', 1), waits('dan', 3)],
      steward,
      signUp('ann'),
      { minute: 119, ...ann },
      [desk('ann', 119)],
      { bookingId: 'ann' },
    ],
    [
      'by the steward while it runs, behind those who wait',
      [...full, waits('dan', 3)],
      steward,
      signUp('ann'),
      { minute: 61, ...ann },
      [desk('ann', 61, true)],
      { bookingId: 'ann', place: 2 },
    ],
    [
      'by an advisor until the end, as by the steward',
      [...opened, booked('bob', 1)],
      advisor,
      signUp('ann'),
      { minute: 119, ...ann },
      [desk('ann', 119)],
      { bookingId: 'ann' },
    ],
    [
      'by an advisor behind those who wait',
      [...full, waits('dan', 3)],
      advisor,
      signUp('ann'),
      { minute: 5, ...ann },
      [desk('ann', 5, true)],
      { bookingId: 'ann', place: 2 },
    ],
    [
      'by an advisor where the waiting list is full',
      crowded,
      advisor,
      signUp('ann'),
      { minute: 5 },
      'session-full',
    ],
    [
      'by an advisor after the end',
      opened,
      advisor,
      signUp('ann'),
      { minute: 120 },
      'session-over',
    ],
  ]);
});

describe('groups', () => {
  const large = [carried, put(talk), planned('ten', { capacity: 10 }), group('class', 1, 6)];
  const left = (seats: number) => ({ code: 'not-enough-places', detail: { left: seats } }) as const;

  tellAll([
    [
      'take all their seats at once',
      large,
      steward,
      signUpGroup('club', 4),
      { minute: 5, ids: ['club'] },
      [group('club', 5, 4)],
      { bookingId: 'club' },
    ],
    [
      'are refused where not all have a seat',
      large,
      steward,
      signUpGroup('club', 5),
      { minute: 5 },
      left(4),
    ],
    ['do not wait', crowded, steward, signUpGroup('club', 2), { minute: 5 }, left(0)],
    [
      'do not overtake either',
      [...large, waits('dan', 3)],
      steward,
      signUpGroup('club', 2),
      { minute: 5 },
      left(0),
    ],
    [
      'come in until the end',
      large,
      steward,
      signUpGroup('club', 2),
      { minute: 100, ids: ['club'] },
      [group('club', 100, 2)],
      { bookingId: 'club' },
    ],
    [
      'are for the steward, not for an advisor',
      large,
      advisor,
      signUpGroup('club', 2),
      { minute: 5 },
      'role-missing',
    ],
    ['not after it', large, steward, signUpGroup('club', 2), { minute: 120 }, 'session-over'],
    [
      'not into a cancelled session',
      [...large, calledOff(2)],
      steward,
      signUpGroup('club', 2),
      { minute: 5 },
      'session-cancelled',
    ],
    [
      'not into one nobody knows',
      large,
      steward,
      signUpGroup('club', 2, 'none'),
      { minute: 5 },
      'session-unknown',
    ],
  ]);
});
