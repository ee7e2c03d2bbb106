import { describe } from 'vitest';

import {
  arrived,
  booked,
  calledOff,
  ended,
  gaveUp,
  group,
  opened,
  planned,
  planner,
  put,
  released,
  steward,
  toSession,
  visit,
  waits,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const cancel = (moveTo?: string, sessionId = 'ten') =>
  ({
    kind: 'cancel-session',
    payload: { sessionId, ...(moveTo !== undefined && { moveTo }) },
  }) as const;

const full = [...opened, booked('bob', 1), booked('cleo', 2), waits('dan', 3), waits('eve', 4)];
const two = [...full, planned('noon', { capacity: 2, waitingList: 2 }, 180, 240)];
const left = (seats: number) => ({ code: 'not-enough-places', detail: { left: seats } }) as const;

describe('cancelling a session', () => {
  tellAll([
    ['by the planner', full, planner, cancel(), { minute: 5 }, [calledOff(5)]],
    ['by the steward, while it runs', full, steward, cancel(), { minute: 100 }, [calledOff(100)]],
    [
      'twice is answered as the first',
      [...full, calledOff(5)],
      planner,
      cancel(),
      { minute: 6 },
      [],
    ],
    ['once it is over', full, planner, cancel(), { minute: 120 }, 'session-over'],
    ['once it has ended', [...full, ended(120)], planner, cancel(), { minute: 50 }, 'session-over'],
    [
      'that nobody knows',
      full,
      planner,
      cancel(undefined, 'none'),
      { minute: 5 },
      'session-unknown',
    ],
  ]);
});

describe('moving its bookings to another session', () => {
  tellAll([
    [
      'in the order of signing up: seats first, then the waiting list',
      two,
      planner,
      cancel('noon'),
      { minute: 5 },
      [
        toSession('bob', 5, 'noon'),
        toSession('cleo', 5, 'noon'),
        toSession('dan', 5, 'noon', true),
        toSession('eve', 5, 'noon', true),
        calledOff(5),
      ],
    ],
    [
      'leaves out those who have cancelled, and seats who waited',
      [...two, gaveUp('cleo', 5)],
      planner,
      cancel('noon'),
      { minute: 6 },
      [
        toSession('bob', 6, 'noon'),
        toSession('dan', 6, 'noon'),
        toSession('eve', 6, 'noon', true),
        calledOff(6),
      ],
    ],
    [
      'behind those who wait there',
      [...two, group('class', 5, 2, 'noon'), gaveUp('dan', 6), gaveUp('eve', 6)],
      planner,
      cancel('noon'),
      { minute: 7 },
      [toSession('bob', 7, 'noon', true), toSession('cleo', 7, 'noon', true), calledOff(7)],
    ],
    [
      'those who were there or released, too',
      [
        ...opened,
        booked('bob', 1),
        booked('cleo', 2),
        planned('noon', {}, 180, 240),
        arrived('bob', 50),
        released(70),
      ],
      steward,
      cancel('noon'),
      { minute: 80 },
      [toSession('bob', 80, 'noon'), toSession('cleo', 80, 'noon'), calledOff(80)],
    ],
    [
      'where not all find a place: none moves, nothing is cancelled',
      [...full, planned('noon', { capacity: 1, waitingList: 2 }, 180, 240)],
      planner,
      cancel('noon'),
      { minute: 5 },
      left(1),
    ],
    [
      'a group does not wait there either',
      [
        ...opened,
        booked('bob', 1),
        planned('noon', { capacity: 2, waitingList: 9 }, 180, 240),
        { ...group('class', 2, 2) },
      ],
      planner,
      cancel('noon'),
      { minute: 5 },
      left(2),
    ],
    ['to itself', two, planner, cancel('ten'), { minute: 5 }, 'not-another-session'],
    [
      'to one of another activity',
      [...full, put(visit), planned('noon', { activityId: 'visit' }, 180, 240)],
      planner,
      cancel('noon'),
      { minute: 5 },
      'not-another-session',
    ],
    ['to one nobody knows', full, planner, cancel('noon'), { minute: 5 }, 'session-unknown'],
    [
      'to a cancelled one',
      [...two, calledOff(5, 'noon')],
      planner,
      cancel('noon'),
      { minute: 6 },
      'session-cancelled',
    ],
    [
      'to one that has begun',
      [...full, planned('nine', {}, 10, 300)],
      planner,
      cancel('nine'),
      { minute: 20 },
      'session-running',
    ],
    [
      'to one that is over',
      [...full, planned('nine', {}, 10, 20)],
      planner,
      cancel('nine'),
      { minute: 20 },
      'session-over',
    ],
  ]);
});
