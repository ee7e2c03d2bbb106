import { describe } from 'vitest';

import type { Settings } from '#protocol/settings.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { WorkshopEvent } from '../events.js';
import {
  at,
  atTen,
  booked,
  calledOff,
  ended,
  group,
  movedUp,
  opened,
  planned,
  planner,
  put,
  released,
  TODAY,
  visit,
  waits,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const change = (session: Partial<SessionPlan>, sessionId = 'ten') =>
  ({ kind: 'change-session', payload: { sessionId, session: { ...atTen, ...session } } }) as const;

const changedAt = (
  minute: number,
  session: Partial<SessionPlan>,
  moved = false,
  from = 60,
  to = 120,
): WorkshopEvent => ({
  type: 'session-changed',
  at: at(minute),
  sessionId: 'ten',
  plan: { ...atTen, ...session },
  startsAt: at(from),
  endsAt: at(to),
  moved,
});
const hours = (...week: Settings['openingHours']): Partial<Settings> => ({ openingHours: week });
const taken = (starts: string, ends: string, date = TODAY) =>
  ({ code: 'room-taken', detail: { date, starts, ends } }) as const;

describe('changing a session', () => {
  const full = [...opened, booked('bob', 1), booked('cleo', 2), waits('dan', 3), waits('eve', 4)];

  tellAll([
    [
      'to another hour tells those signed up',
      full,
      planner,
      change({ ends: '11:30' }),
      { minute: 5 },
      [changedAt(5, { ends: '11:30' }, true, 60, 150)],
    ],
    [
      'to another room, too',
      full,
      planner,
      change({ room: 'room-2' }),
      { minute: 5 },
      [changedAt(5, { room: 'room-2' }, true)],
    ],
    [
      'to a longer list does not',
      full,
      planner,
      change({ waitingList: 9 }),
      { minute: 5 },
      [changedAt(5, { waitingList: 9 })],
    ],
    ['to what it is changes nothing', full, planner, change({}), { minute: 5 }, []],
    ['to what it is, once over', [...full, ended(120)], planner, change({}), { minute: 500 }, []],
    [
      'to more seats gives them to those who wait, in order',
      full,
      planner,
      change({ capacity: 3 }),
      { minute: 5 },
      [changedAt(5, { capacity: 3 }), movedUp('dan', 5)],
    ],
    [
      'to fewer seats than are taken',
      [...opened, group('class', 1, 2)],
      planner,
      change({ capacity: 1 }),
      { minute: 5 },
      { code: 'capacity-below-taken', detail: { taken: 2 } },
    ],
    [
      'to fewer seats, all taken ones kept',
      [...opened, booked('bob', 1)],
      planner,
      change({ capacity: 1 }),
      { minute: 5 },
      [changedAt(5, { capacity: 1 })],
    ],
    [
      'to a time when the room is taken',
      [...opened, planned('noon', { starts: '12:00', ends: '13:00' }, 180, 240)],
      planner,
      change({ ends: '12:30' }),
      { minute: 5 },
      taken('12:00', '13:00'),
    ],
    [
      'does not clash with itself',
      opened,
      planner,
      change({ starts: '10:30' }),
      { minute: 5 },
      [changedAt(5, { starts: '10:30' }, true, 90, 120)],
    ],
    [
      'to a date far ahead',
      opened,
      planner,
      change({ date: '9999-12-29' }),
      { minute: 5 },
      { code: 'date-too-far', detail: { date: '9999-12-29' } },
    ],
    [
      'to a time gone by',
      opened,
      planner,
      change({ starts: '09:01' }),
      { minute: 5 },
      { code: 'session-in-past', detail: { date: TODAY } },
    ],
    [
      'without moving it asks no more whether its time is right',
      opened,
      planner,
      change({ capacity: 3 }),
      {
        minute: 5,
        settings: hours({ opens: '12:00', closes: '13:00' }, null, null, null, null, null, null),
      },
      [changedAt(5, { capacity: 3 })],
    ],
    [
      'but whether its room is large enough',
      opened,
      planner,
      change({ capacity: 21 }),
      { minute: 5 },
      { code: 'room-too-small', detail: { capacity: 20 } },
    ],
    [
      'to another activity, while nobody is signed up',
      [...opened, put(visit)],
      planner,
      change({ activityId: 'visit' }),
      { minute: 5 },
      [changedAt(5, { activityId: 'visit' })],
    ],
    [
      'to another activity, while somebody is',
      [...full, put(visit)],
      planner,
      change({ activityId: 'visit' }),
      { minute: 5 },
      'not-another-session',
    ],
    [
      'to an activity nobody knows',
      opened,
      planner,
      change({ activityId: 'visit' }),
      { minute: 5 },
      'activity-unknown',
    ],
    ['that has begun', opened, planner, change({ capacity: 3 }), { minute: 60 }, 'session-running'],
    [
      'that had begun before the clock was put back',
      [...opened, released(70)],
      planner,
      change({ capacity: 3 }),
      { minute: 50 },
      'session-running',
    ],
    ['that is over', opened, planner, change({ capacity: 3 }), { minute: 120 }, 'session-over'],
    [
      'that is cancelled',
      [...opened, calledOff(3)],
      planner,
      change({ capacity: 3 }),
      { minute: 5 },
      'session-cancelled',
    ],
    [
      'that nobody knows',
      opened,
      planner,
      change({ capacity: 3 }, 'none'),
      { minute: 5 },
      'session-unknown',
    ],
    [
      'after the time zone was set to another: where it does not move it stays',
      opened,
      planner,
      change({ room: 'room-2' }),
      { minute: 5, settings: { timeZone: 'Europe/London' } },
      [changedAt(5, { room: 'room-2' }, true)],
    ],
    [
      'and where it does, it moves on the new clock',
      opened,
      planner,
      change({ ends: '11:30' }),
      { minute: 5, settings: { timeZone: 'Europe/London' } },
      [changedAt(5, { ends: '11:30' }, true, 120, 210)],
    ],
  ]);
});
