import { describe } from 'vitest';

import {
  arrived,
  booked,
  carried,
  group,
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

const checkIn = (name: string) =>
  ({ kind: 'check-in', payload: { key: { codeHash: `c-${name}` } } }) as const;
const present = (bookingId: string, places = 1) =>
  ({ bookingId, sessionId: 'ten', outcome: 'present', places }) as const;
const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const crowded = [...full, waits('dan', 3), waits('eve', 4)];

describe('coming after the seats were released', () => {
  tellAll([
    [
      'takes a seat that is still free',
      [...full, released(70)],
      kiosk,
      checkIn('bob'),
      { minute: 75 },
      [arrived('bob', 75)],
      present('bob'),
    ],
    [
      'finds it given away',
      [
        ...crowded,
        arrived('dan', 50),
        arrived('eve', 51),
        released(70),
        movedUp('dan', 70),
        movedUp('eve', 70),
      ],
      kiosk,
      checkIn('bob'),
      { minute: 75 },
      'place-given-away',
    ],
    [
      'the first who comes takes the last one',
      [...crowded, arrived('dan', 50), released(70), movedUp('dan', 70), arrived('cleo', 74)],
      kiosk,
      checkIn('bob'),
      { minute: 75 },
      'place-given-away',
    ],
    [
      'a group finds all its seats, whoever waits',
      [
        carried,
        put(talk),
        planned('ten', { capacity: 3 }),
        group('class', 1, 3),
        waits('dan', 2),
        arrived('dan', 50),
        released(70),
      ],
      steward,
      checkIn('class'),
      { minute: 75 },
      [arrived('class', 75)],
      present('class', 3),
    ],
    [
      'gets nothing from the end on',
      [...full, released(70)],
      kiosk,
      checkIn('bob'),
      { minute: 120 },
      'session-over',
    ],
  ]);
});
