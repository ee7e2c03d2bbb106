import { describe } from 'vitest';

import {
  arrived,
  booked,
  calledOff,
  ended,
  gaveUp,
  group,
  kiosk,
  movedUp,
  opened,
  steward,
  waits,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const checkIn = (name: string) =>
  ({ kind: 'check-in', payload: { key: { codeHash: `c-${name}` } } }) as const;
const byId = (bookingId: string) =>
  ({ kind: 'check-in', payload: { key: { bookingId } } }) as const;
const present = (bookingId: string, places = 1) =>
  ({ bookingId, sessionId: 'ten', outcome: 'present', places }) as const;
const inLine = (bookingId: string, place: number) =>
  ({ bookingId, sessionId: 'ten', outcome: 'waiting', place, places: 1 }) as const;

const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const crowded = [...full, waits('dan', 3), waits('eve', 4)];
const early = { code: 'check-in-too-early', detail: { minutes: 60 } } as const;

describe('checking in', () => {
  tellAll([
    [
      'takes the seat',
      full,
      kiosk,
      checkIn('bob'),
      { minute: 50 },
      [arrived('bob', 50)],
      present('bob'),
    ],
    [
      'at the desk by id',
      full,
      steward,
      byId('bob'),
      { minute: 50 },
      [arrived('bob', 50)],
      present('bob'),
    ],
    ['not by id at a kiosk', full, kiosk, byId('bob'), { minute: 50 }, 'not-allowed'],
    [
      'begins an hour before the start',
      full,
      kiosk,
      checkIn('bob'),
      { minute: 0 },
      [arrived('bob', 0)],
      present('bob'),
    ],
    [
      'or as is set',
      full,
      kiosk,
      checkIn('bob'),
      { minute: 29, settings: { workshopCheckInMinutes: 30 } },
      { code: 'check-in-too-early', detail: { minutes: 30 } },
    ],
    ['not before', full, kiosk, checkIn('bob'), { minute: -1 }, early],
    [
      'goes on until the end',
      full,
      kiosk,
      checkIn('bob'),
      { minute: 119 },
      [arrived('bob', 119)],
      present('bob'),
    ],
    ['not after it', full, kiosk, checkIn('bob'), { minute: 120 }, 'session-over'],
    [
      'twice is answered as the first',
      [...full, arrived('bob', 40)],
      kiosk,
      checkIn('bob'),
      { minute: 50 },
      [],
      present('bob'),
    ],
    [
      'twice, the second time after the end',
      [...full, arrived('bob', 40), ended(120)],
      kiosk,
      checkIn('bob'),
      { minute: 130 },
      [],
      present('bob'),
    ],
    [
      'of a group is of all',
      [...opened, group('class', 1, 2)],
      kiosk,
      checkIn('class'),
      { minute: 50 },
      [arrived('class', 50)],
      present('class', 2),
    ],
    ['with a code nobody holds', full, kiosk, checkIn('zoe'), { minute: 50 }, 'booking-unknown'],
    [
      'of a cancelled booking',
      [...full, gaveUp('bob', 3)],
      kiosk,
      checkIn('bob'),
      { minute: 50 },
      'booking-cancelled',
    ],
    [
      'of one that was there before it was cancelled',
      [...full, arrived('bob', 30), gaveUp('bob', 40)],
      kiosk,
      checkIn('bob'),
      { minute: 50 },
      'booking-cancelled',
    ],
    [
      'to a cancelled session',
      [...full, calledOff(3)],
      kiosk,
      checkIn('bob'),
      { minute: 50 },
      'session-cancelled',
    ],
    [
      'of somebody absent',
      [...full, ended(120)],
      kiosk,
      checkIn('bob'),
      { minute: 100 },
      'session-over',
    ],
  ]);
});

describe('checking in while waiting', () => {
  const freeSeat = [...crowded, gaveUp('bob', 65)];

  tellAll([
    [
      'is noted',
      crowded,
      kiosk,
      checkIn('eve'),
      { minute: 50 },
      [arrived('eve', 50)],
      inLine('eve', 2),
    ],
    [
      'twice is answered as the first',
      [...crowded, arrived('eve', 40)],
      kiosk,
      checkIn('eve'),
      { minute: 50 },
      [],
      inLine('eve', 2),
    ],
    [
      'after the start still is, while no seat is free',
      crowded,
      kiosk,
      checkIn('eve'),
      { minute: 70 },
      [arrived('eve', 70)],
      inLine('eve', 2),
    ],
    [
      'after the start takes a seat that is free, whoever waits elsewhere',
      freeSeat,
      kiosk,
      checkIn('eve'),
      { minute: 70 },
      [arrived('eve', 70), movedUp('eve', 70)],
      present('eve'),
    ],
    [
      'comes too late where another waiting one has taken it',
      [...freeSeat, arrived('eve', 70), movedUp('eve', 70)],
      kiosk,
      checkIn('dan'),
      { minute: 71 },
      [arrived('dan', 71)],
      inLine('dan', 1),
    ],
  ]);
});
