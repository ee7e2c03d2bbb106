import { describe } from 'vitest';

import type { ReceptionCommand } from '../command.js';
import {
  at,
  called,
  closed,
  ended,
  freed,
  missed,
  opened,
  parked,
  returned,
  seated,
  signedIn,
  signedOut,
  started,
  steward,
  system,
  taken,
  TODAY,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const open: ReceptionCommand = { kind: 'open-day', payload: {} };
const close: ReceptionCommand = { kind: 'close-day', payload: {} };
const tick: ReceptionCommand = { kind: 'tick', payload: {} };
const openedOn = (date: string, minute: number) => [
  { ...opened, at: opened.at + minute * 60_000, date },
];

describe('open-day', () => {
  tellAll([
    ['opens the first day', [], steward, open, { minute: 0 }, [opened]],
    ['opens by the clock', [], system, open, { minute: 0 }, [opened]],
    ['refuses while open', [opened], steward, open, { minute: 1 }, 'day-already-open'],
    [
      'refuses while yesterday was not closed',
      [opened],
      steward,
      open,
      { minute: 1500, today: '2026-03-03' },
      'day-already-open',
    ],
    [
      'opens the same date again',
      [opened, closed(10)],
      steward,
      open,
      { minute: 20 },
      openedOn(TODAY, 20),
    ],
    [
      'opens a later date',
      [opened, closed(10)],
      steward,
      open,
      { minute: 1500, today: '2026-03-03' },
      openedOn('2026-03-03', 1500),
    ],
    [
      'never goes back to an earlier date: goes on with the last',
      [opened, closed(10)],
      steward,
      open,
      { minute: 20, today: '2026-03-01' },
      openedOn(TODAY, 20),
    ],
  ]);
});

describe('close-day', () => {
  tellAll([
    ['refuses before any day', [], steward, close, { minute: 0 }, 'day-closed'],
    ['refuses twice', [opened, closed(5)], system, close, { minute: 6 }, 'day-closed'],
    [
      'closes every ticket as it stands and signs islands out',
      [
        opened,
        signedIn(1, 'advisor', 0),
        signedIn(2, 'colleague', 0),
        taken(1, 1),
        taken(2, 2),
        taken(3, 3),
        taken(4, 4),
        taken(5, 5),
        called(1, 1, 6),
        started(1, 1, 7),
        called(2, 2, 6),
        parked(3, 7),
        ended(5, 'left', 7),
      ],
      system,
      close,
      { minute: 30 },
      [
        ended(1, 'served', 30),
        ended(2, 'left-at-closing', 30),
        ended(3, 'left-at-closing', 30),
        ended(4, 'left-at-closing', 30),
        signedOut(1, 30),
        signedOut(2, 30),
        closed(30),
      ],
    ],
    [
      'frees the places of the multimedia space',
      [opened, seated('computer', 2, 1), seated('tablet', 1, 2), freed('computer', 2, 1, 9)],
      system,
      close,
      { minute: 30 },
      [freed('tablet', 1, 2, 30), closed(30)],
    ],
    [
      'closes a ticket whose time at the head is over as no-show',
      [opened, signedIn(1, 'advisor', 0), taken(1, 1), called(1, 1, 2), missed(1, 3)],
      steward,
      close,
      { minute: 18 },
      [ended(1, 'no-show', 18), signedOut(1, 18), closed(18)],
    ],
  ]);
});

describe('tick', () => {
  const given = [opened, signedIn(1, 'advisor', 0), taken(1, 1), taken(2, 1), taken(3, 1)];
  const gone = [called(1, 1, 2), missed(1, 3)];
  tellAll([
    ['does nothing before a day', [], system, tick, { minute: 0 }, []],
    ['does nothing where nothing is due', given, system, tick, { minute: 9 }, []],
    ['leaves a missed ticket its time', [...given, ...gone], system, tick, { minute: 17.99 }, []],
    [
      'closes a missed ticket when its time is over',
      [...given, ...gone],
      system,
      tick,
      { minute: 18 },
      [ended(1, 'no-show', 18)],
    ],
    [
      'returns parked tickets whose time has come, in that order',
      [...given, parked(2, 4, 12), parked(3, 4, 11)],
      system,
      tick,
      { minute: 12 },
      [returned(3, 12), returned(2, 12)],
    ],
    [
      'frees places whose time is over, in that order',
      [
        opened,
        seated('computer', 2, 3),
        seated('tablet', 1, 1),
        seated('computer', 3, 4),
        { type: 'seat-extended', at: at(5), useId: 'utablet-1-1', until: at(62) },
      ],
      system,
      tick,
      { minute: 63 },
      [freed('tablet', 1, 1, 63), freed('computer', 2, 3, 63)],
    ],
    [
      'leaves a place its last minute',
      [opened, seated('computer', 2, 3)],
      system,
      tick,
      { minute: 62.99 },
      [],
    ],
    ['leaves tickets parked by hand', [...given, parked(2, 4)], system, tick, { minute: 400 }, []],
    [
      'does nothing once the day is closed',
      [...given, ...gone, closed(4)],
      system,
      tick,
      { minute: 60 },
      [],
    ],
    [
      'leaves a missed ticket that is being called again',
      [...given, ...gone, called(1, 1, 17)],
      system,
      tick,
      { minute: 20 },
      [],
    ],
  ]);
});
