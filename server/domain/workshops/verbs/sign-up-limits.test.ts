import { describe } from 'vitest';

import type { WorkshopPayload } from '../command.js';
import type { WorkshopEvent } from '../events.js';
import { keptOf } from '../kept.js';
import {
  advisor,
  atDesk,
  booked,
  calledOff,
  carried,
  ended,
  forgotten,
  gaveUp,
  keysOf,
  kiosk,
  opened,
  otherKiosk,
  planned,
  put,
  released,
  stateAfter,
  steward,
  talk,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const signUp = (name: string, sessionId = 'ten') =>
  ({ kind: 'sign-up', payload: { sessionId, ...keysOf(name) } }) as const;
const signUpGroup = (name: string, places: number, sessionId = 'ten') =>
  ({ kind: 'sign-up-group', payload: { sessionId, places, ...keysOf(name) } }) as const;
const keyed = (payload: Partial<WorkshopPayload<'sign-up'>>) =>
  ({ kind: 'sign-up', payload: { sessionId: 'ten', ...keysOf('new'), ...payload } }) as const;

const ann = { ids: ['ann'] };
const desk = (name: string, minute: number): WorkshopEvent => atDesk(booked(name, minute));
const full = [...opened, booked('bob', 1), booked('cleo', 2)];

describe('the keys of a booking', () => {
  tellAll([
    [
      'stand for one booking: secret',
      full,
      kiosk,
      keyed({ secretHash: 's-bob' }),
      { minute: 5 },
      'booking-key-in-use',
    ],
    [
      'stand for one booking: code',
      full,
      kiosk,
      keyed({ codeHash: 'c-bob' }),
      { minute: 5 },
      'booking-key-in-use',
    ],
    [
      'not for a group either',
      [...opened, booked('bob', 1)],
      steward,
      signUpGroup('bob', 2),
      { minute: 5 },
      'booking-key-in-use',
    ],
    [
      'not even after it was cancelled',
      [...full, gaveUp('bob', 3)],
      kiosk,
      keyed({ codeHash: 'c-bob' }),
      { minute: 5 },
      'booking-key-in-use',
    ],
    [
      'nor after its session was cancelled, for another one',
      [...full, planned('noon', {}, 180, 240), calledOff(3)],
      kiosk,
      keyed({ sessionId: 'noon', codeHash: 'c-bob' }),
      { minute: 5 },
      'booking-key-in-use',
    ],
    [
      'nor while it is released',
      [...full, planned('noon', {}, 180, 240), released(70)],
      kiosk,
      keyed({ sessionId: 'noon', codeHash: 'c-bob' }),
      { minute: 75 },
      'booking-key-in-use',
    ],
    [
      'nor while it is absent',
      [...full, planned('noon', {}, 180, 240), released(70), ended(120)],
      kiosk,
      keyed({ sessionId: 'noon', codeHash: 'c-bob' }),
      { minute: 130 },
      'booking-key-in-use',
    ],
    [
      'are free again once its session is forgotten',
      [...full, planned('noon', {}, 180, 240), released(70), ended(120), forgotten(130)],
      kiosk,
      { kind: 'sign-up', payload: { sessionId: 'noon', ...keysOf('bob') } },
      { minute: 140, ids: ['bob'] },
      [booked('bob', 140, { sessionId: 'noon' })],
      { bookingId: 'bob' },
    ],
  ]);
});

describe("keys that are somebody's", () => {
  const list = [...full, booked('dan', 3, { waiting: true }), booked('eve', 4, { waiting: true })];
  const limit = (code: 'too-many-from-kiosk' | 'too-many-today') =>
    ({ code, detail: { limit: 2 } }) as const;
  const wide = [carried, put(talk), planned('ten', { capacity: 9 })];
  const two = [...wide, booked('bob', 1), booked('cleo', 2)];

  tellAll([
    [
      'are not told of where no seat would be used',
      list,
      kiosk,
      keyed({ codeHash: 'c-bob' }),
      { minute: 5 },
      'session-full',
    ],
    [
      'nor to a kiosk that gives no more seats of the session',
      two,
      kiosk,
      keyed({ codeHash: 'c-bob' }),
      { minute: 5, settings: { workshopSeatsPerKioskHour: 2 } },
      limit('too-many-from-kiosk'),
    ],
    [
      'nor to one that gives no more today',
      two,
      kiosk,
      keyed({ codeHash: 'c-bob' }),
      { minute: 5, settings: { workshopSeatsPerKioskDay: 2 } },
      limit('too-many-today'),
    ],
  ]);
});

describe('limits against hoarding', () => {
  const large = [
    carried,
    put(talk),
    planned('ten', { capacity: 9 }),
    planned('noon', { capacity: 9 }, 180, 240),
  ];
  const two = [...large, booked('bob', 1), booked('cleo', 2)];
  const limits = { workshopSeatsPerKioskHour: 2, workshopSeatsPerKioskDay: 3 };
  const hour = { code: 'too-many-from-kiosk', detail: { limit: 2 } } as const;
  const day = { code: 'too-many-today', detail: { limit: 3 } } as const;
  const late = [carried, put(talk), planned('ten', { capacity: 9 }, 600, 660)];
  const three = [...late, booked('bob', 1), booked('cleo', 2), booked('dan', 90)];

  tellAll([
    [
      'of one session within an hour',
      two,
      kiosk,
      signUp('ann'),
      { minute: 5, settings: limits },
      hour,
    ],
    [
      'count each session for itself',
      two,
      kiosk,
      signUp('ann', 'noon'),
      { minute: 5, settings: limits, ...ann },
      [booked('ann', 5, { sessionId: 'noon' })],
      { bookingId: 'ann' },
    ],
    [
      'count each kiosk for itself',
      two,
      otherKiosk,
      signUp('ann'),
      { minute: 5, settings: limits, ...ann },
      [booked('ann', 5, { kiosk: 'k2' })],
      { bookingId: 'ann' },
    ],
    [
      'count what was cancelled, too',
      [...two, gaveUp('bob', 3)],
      kiosk,
      signUp('ann'),
      { minute: 5, settings: limits },
      hour,
    ],
    [
      'look back an hour',
      [...late, booked('bob', 1), booked('cleo', 2)],
      kiosk,
      signUp('ann'),
      { minute: 61, settings: limits, ...ann },
      [booked('ann', 61)],
      { bookingId: 'ann' },
    ],
    [
      'do not look back for ever after the clock was put back',
      [...late, booked('bob', 201), booked('cleo', 202)],
      kiosk,
      signUp('ann'),
      { minute: 5, settings: limits, ...ann },
      [booked('ann', 5)],
      { bookingId: 'ann' },
    ],
    [
      'of all sessions on a date',
      three,
      kiosk,
      signUp('ann'),
      { minute: 200, settings: limits },
      day,
    ],
    [
      'do not hold on the next date',
      [...three, { ...carried, date: '2026-03-03', programme: keptOf(stateAfter(three)) }],
      kiosk,
      signUp('ann'),
      { minute: 200, today: '2026-03-03', settings: limits, ...ann },
      [booked('ann', 200, { date: '2026-03-03' })],
      { bookingId: 'ann' },
    ],
    [
      'count by the calendar where a clock once ran ahead and the journal stays on a later date',
      [{ ...carried, date: '2026-04-01' }, ...three.slice(1)],
      kiosk,
      signUp('ann'),
      { minute: 200, settings: limits },
      day,
    ],
    [
      'and do not hold on the next date then either',
      [{ ...carried, date: '2026-04-01' }, ...three.slice(1)],
      kiosk,
      signUp('ann'),
      { minute: 200, today: '2026-03-03', settings: limits, ...ann },
      [booked('ann', 200, { date: '2026-03-03' })],
      { bookingId: 'ann' },
    ],
    [
      'do not hold at the desk',
      two,
      steward,
      signUp('ann'),
      {
        minute: 5,
        settings: { workshopSeatsPerKioskHour: 1, workshopSeatsPerKioskDay: 1 },
        ...ann,
      },
      [desk('ann', 5)],
      { bookingId: 'ann' },
    ],
    [
      'nor for an advisor',
      two,
      advisor,
      signUp('ann'),
      {
        minute: 5,
        settings: { workshopSeatsPerKioskHour: 1, workshopSeatsPerKioskDay: 1 },
        ...ann,
      },
      [desk('ann', 5)],
      { bookingId: 'ann' },
    ],
  ]);
});
