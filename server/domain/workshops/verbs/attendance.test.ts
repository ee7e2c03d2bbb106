import { describe } from 'vitest';

import type { WorkshopEvent } from '../events.js';
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
  steward,
  talk,
  undone,
  waits,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const undo = (bookingId: string) => ({ kind: 'undo-check-in', payload: { bookingId } }) as const;
const heads = (count: number, sessionId = 'ten') =>
  ({ kind: 'count-heads', payload: { sessionId, heads: count } }) as const;
const counted = (count: number, minute: number): WorkshopEvent => ({
  type: 'heads-counted',
  at: at(minute),
  sessionId: 'ten',
  heads: count,
});
const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const crowded = [...full, waits('dan', 3), waits('eve', 4)];
const early = { code: 'check-in-too-early', detail: { minutes: 60 } } as const;

describe('undoing a check-in', () => {
  tellAll([
    [
      'keeps the seat',
      [...full, arrived('bob', 40)],
      steward,
      undo('bob'),
      { minute: 50 },
      [undone('bob', 50)],
    ],
    [
      'keeps the place in line',
      [...crowded, arrived('dan', 40)],
      steward,
      undo('dan'),
      { minute: 50 },
      [undone('dan', 50)],
    ],
    [
      'after the release sets the seat free for who is there',
      [...crowded, arrived('bob', 40), arrived('cleo', 41), arrived('eve', 50), released(70)],
      steward,
      undo('bob'),
      { minute: 75 },
      [undone('bob', 75), movedUp('eve', 75)],
    ],
    [
      'of one who got the seat by being there gives it to the next who is',
      [...crowded, arrived('dan', 50), arrived('eve', 51), gaveUp('bob', 65), movedUp('dan', 65)],
      steward,
      undo('dan'),
      { minute: 66 },
      [undone('dan', 66), movedUp('eve', 66)],
    ],
    [
      'of a group after the release leaves it its seats',
      [
        carried,
        put(talk),
        planned('ten', { capacity: 2 }),
        group('class', 1, 2),
        waits('dan', 2),
        arrived('dan', 50),
        arrived('class', 65),
        released(70),
      ],
      steward,
      undo('class'),
      { minute: 75 },
      [undone('class', 75)],
    ],
    ['where nobody was checked in', full, steward, undo('bob'), { minute: 50 }, 'not-checked-in'],
    [
      'a second time',
      [...full, arrived('bob', 40), undone('bob', 45)],
      steward,
      undo('bob'),
      { minute: 50 },
      'not-checked-in',
    ],
    ['of nobody', full, steward, undo('zoe'), { minute: 50 }, 'booking-unknown'],
    [
      'of a cancelled booking',
      [...full, arrived('bob', 40), gaveUp('bob', 45)],
      steward,
      undo('bob'),
      { minute: 50 },
      'booking-cancelled',
    ],
    [
      'in a cancelled session',
      [...full, arrived('bob', 40), calledOff(45)],
      steward,
      undo('bob'),
      { minute: 50 },
      'session-cancelled',
    ],
    [
      'once it is over',
      [...full, arrived('bob', 40)],
      steward,
      undo('bob'),
      { minute: 120 },
      'session-over',
    ],
  ]);
});

describe('counting heads', () => {
  tellAll([
    ['notes them', full, steward, heads(3), { minute: 90 }, [counted(3, 90)]],
    [
      'again, notes the new count',
      [...full, counted(3, 90)],
      steward,
      heads(0),
      { minute: 95 },
      [counted(0, 95)],
    ],
    [
      'the same again changes nothing',
      [...full, counted(3, 90)],
      steward,
      heads(3),
      { minute: 95 },
      [],
    ],
    [
      'still after the end',
      [...full, ended(120)],
      steward,
      heads(3),
      { minute: 200 },
      [counted(3, 200)],
    ],
    ['not before anybody can be there', full, steward, heads(3), { minute: -1 }, early],
    [
      'not where nothing is held',
      [...full, calledOff(3)],
      steward,
      heads(3),
      { minute: 90 },
      'session-cancelled',
    ],
    [
      'not of a session nobody knows',
      full,
      steward,
      heads(3, 'none'),
      { minute: 90 },
      'session-unknown',
    ],
  ]);
});
