import { describe } from 'vitest';

import type { Settings } from '#protocol/settings.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { WorkshopEvent } from '../events.js';
import { at, atTen, calledOff, opened, planned, planner, TODAY } from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const DAY = 1440;
const later: SessionPlan = { ...atTen, starts: '14:00', ends: '15:30' };
const plan = (session: Partial<SessionPlan> = {}, weeks = 1) =>
  ({ kind: 'plan-sessions', payload: { session: { ...later, ...session }, weeks } }) as const;

/** `from` and `to` in minutes after nine of the first day. */
const plannedAt = (
  sessionId: string,
  minute: number,
  from: number,
  to: number,
  session: Partial<SessionPlan> = {},
): WorkshopEvent => ({
  type: 'session-planned',
  at: at(minute),
  sessionId,
  plan: { ...later, ...session },
  startsAt: at(from),
  endsAt: at(to),
});
const hours = (...week: Settings['openingHours']): Partial<Settings> => ({ openingHours: week });
const weekdays = hours(
  ...[1, 2, 3, 4, 5].map(() => ({ opens: '09:00', closes: '17:00' })),
  null,
  null,
);
const taken = (starts: string, ends: string, date = TODAY) =>
  ({ code: 'room-taken', detail: { date, starts, ends } }) as const;

describe('planning', () => {
  tellAll([
    [
      'a session',
      opened,
      planner,
      plan(),
      { minute: 5, ids: ['new'] },
      [plannedAt('new', 5, 300, 390)],
      { sessionIds: ['new'] },
    ],
    [
      'the same weekday of three weeks, at the same hour across the change of the clock',
      opened,
      planner,
      plan({ date: '2026-03-16' }, 3),
      { minute: 5, ids: ['a', 'b', 'c'] },
      [
        plannedAt('a', 5, 14 * DAY + 300, 14 * DAY + 390, { date: '2026-03-16' }),
        plannedAt('b', 5, 21 * DAY + 300, 21 * DAY + 390, { date: '2026-03-23' }),
        plannedAt('c', 5, 28 * DAY + 240, 28 * DAY + 330, { date: '2026-03-30' }),
      ],
      { sessionIds: ['a', 'b', 'c'] },
    ],
    [
      'right before and after another one in the room',
      [...opened, planned('noon', {}, 180, 240)],
      planner,
      plan({ starts: '11:00', ends: '12:00' }),
      { minute: 5, ids: ['new'] },
      [plannedAt('new', 5, 120, 180, { starts: '11:00', ends: '12:00' })],
      { sessionIds: ['new'] },
    ],
    [
      'where the room is taken',
      opened,
      planner,
      plan({ starts: '10:59', ends: '12:00' }),
      { minute: 5 },
      taken('10:00', '11:00'),
    ],
    [
      'around a session in the room',
      opened,
      planner,
      plan({ starts: '09:30', ends: '12:00' }),
      { minute: 5 },
      taken('10:00', '11:00'),
    ],
    [
      'in another room at that time',
      opened,
      planner,
      plan({ starts: '10:00', ends: '11:00', room: 'room-2' }),
      { minute: 5, ids: ['new'] },
      [plannedAt('new', 5, 60, 120, { starts: '10:00', ends: '11:00', room: 'room-2' })],
      { sessionIds: ['new'] },
    ],
    [
      'where a session was cancelled',
      [...opened, calledOff(3)],
      planner,
      plan({ starts: '10:00', ends: '11:00' }),
      { minute: 5, ids: ['new'] },
      [plannedAt('new', 5, 60, 120, { starts: '10:00', ends: '11:00' })],
      { sessionIds: ['new'] },
    ],
    [
      'several weeks of which one is taken: none, and the date is named',
      [
        ...opened,
        planned(
          'march',
          { date: '2026-03-16', starts: '14:30', ends: '15:00' },
          14 * DAY + 330,
          14 * DAY + 360,
        ),
      ],
      planner,
      plan({}, 4),
      { minute: 5, ids: ['a', 'b', 'c', 'd'] },
      taken('14:30', '15:00', '2026-03-16'),
    ],
    [
      'for no activity',
      opened,
      planner,
      plan({ activityId: 'none' }),
      { minute: 5 },
      'activity-unknown',
    ],
    ['in no room', opened, planner, plan({ room: 'attic' }), { minute: 5 }, 'room-unknown'],
    [
      'for more than the room holds',
      opened,
      planner,
      plan({ capacity: 21 }),
      { minute: 5 },
      { code: 'room-too-small', detail: { capacity: 20 } },
    ],
    [
      'that ends as it starts',
      opened,
      planner,
      plan({ ends: '14:00' }),
      { minute: 5 },
      'ends-before-start',
    ],
    [
      'that ends before it starts',
      opened,
      planner,
      plan({ ends: '13:00' }),
      { minute: 5 },
      'ends-before-start',
    ],
    [
      'that starts just now',
      opened,
      planner,
      plan(),
      { minute: 300 },
      { code: 'session-in-past', detail: { date: TODAY } },
    ],
    [
      'on another day gone by',
      opened,
      planner,
      plan({ date: '2026-03-01' }),
      { minute: 5 },
      { code: 'session-in-past', detail: { date: '2026-03-01' } },
    ],
    [
      'more than two years ahead',
      opened,
      planner,
      plan({ date: '2028-03-03' }),
      { minute: 5 },
      { code: 'date-too-far', detail: { date: '2028-03-03' } },
    ],
    [
      'several weeks that go beyond two years: none',
      opened,
      planner,
      plan({ date: '2028-03-02' }, 2),
      { minute: 5, ids: ['a', 'b'] },
      { code: 'date-too-far', detail: { date: '2028-03-09' } },
    ],
    [
      'at the end of the calendar',
      opened,
      planner,
      plan({ date: '9999-12-29' }, 2),
      { minute: 5 },
      { code: 'date-too-far', detail: { date: '9999-12-29' } },
    ],
    [
      'at its beginning',
      opened,
      planner,
      plan({ date: '0001-01-01' }, 2),
      { minute: 5 },
      { code: 'session-in-past', detail: { date: '0001-01-01' } },
    ],
  ]);
});

describe('opening hours', () => {
  const outside = (opens: string, closes: string, date = TODAY) =>
    ({ code: 'outside-opening', detail: { date, opens, closes } }) as const;

  tellAll([
    [
      'from opening to closing is within them',
      opened,
      planner,
      plan({ starts: '11:00', ends: '17:00' }),
      { minute: 5, settings: weekdays, ids: ['new'] },
      [plannedAt('new', 5, 120, 480, { starts: '11:00', ends: '17:00' })],
      { sessionIds: ['new'] },
    ],
    [
      'end before it does',
      opened,
      planner,
      plan({ ends: '17:01' }),
      { minute: 5, settings: weekdays },
      outside('09:00', '17:00'),
    ],
    [
      'begin after it does',
      opened,
      planner,
      plan({ starts: '08:59' }),
      { minute: -60, settings: weekdays },
      outside('09:00', '17:00'),
    ],
    [
      'are none on a closed day',
      opened,
      planner,
      plan({ date: '2026-03-07' }),
      { minute: 5, settings: weekdays },
      outside('00:00', '00:00', '2026-03-07'),
    ],
    [
      'hold for no day where nobody has set any',
      opened,
      planner,
      plan({ date: '2026-03-07', starts: '22:00', ends: '23:30' }),
      { minute: 5, ids: ['new'] },
      [
        plannedAt('new', 5, 5 * DAY + 780, 5 * DAY + 870, {
          date: '2026-03-07',
          starts: '22:00',
          ends: '23:30',
        }),
      ],
      { sessionIds: ['new'] },
    ],
  ]);
});
