import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import type { WorkshopEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { nextDue } from '../testing/next-due.js';
import {
  arrived,
  at,
  booked,
  calledOff,
  carried,
  ended,
  forgotten,
  gaveUp,
  group,
  movedUp,
  opened,
  planned,
  put,
  released,
  stateAfter,
  system,
  talk,
  waits,
} from '../testing/story.js';
import { tellAll } from '../testing/table.js';

const tick = { kind: 'workshop-tick', payload: {} } as const;
const DAY = 1440;
const MIDNIGHT = DAY - 540;
const full = [...opened, booked('bob', 1), booked('cleo', 2)];
const crowded = [...full, waits('dan', 3), waits('eve', 4)];

describe('the tick', () => {
  tellAll([
    ['has nothing to do before the grace is over', crowded, system, tick, { minute: 69 }, []],
    ['releases the seats when it is', crowded, system, tick, { minute: 70 }, [released(70)]],
    ['once', [...crowded, released(70)], system, tick, { minute: 71 }, []],
    [
      'or as is set',
      crowded,
      system,
      tick,
      { minute: 60, settings: { workshopGraceMinutes: 0 } },
      [released(60)],
    ],
    [
      'gives released seats to those who are there, in order',
      [...crowded, waits('fay', 5), arrived('fay', 50), arrived('eve', 55)],
      system,
      tick,
      { minute: 70 },
      [released(70), movedUp('eve', 70), movedUp('fay', 70)],
    ],
    [
      'leaves the seats of those who are there',
      [...crowded, arrived('bob', 50), arrived('dan', 50), arrived('eve', 55)],
      system,
      tick,
      { minute: 70 },
      [released(70), movedUp('dan', 70)],
    ],
    [
      'gives no seats of a group away that has not come yet, nor to those who are there',
      [
        carried,
        put(talk),
        planned('ten', { capacity: 4 }),
        group('class', 1, 3),
        booked('bob', 2),
        waits('dan', 3),
        waits('eve', 4),
        arrived('dan', 50),
        arrived('eve', 51),
      ],
      system,
      tick,
      { minute: 70 },
      [released(70), movedUp('dan', 70)],
    ],
    ['ends the session', [...crowded, released(70)], system, tick, { minute: 120 }, [ended(120)]],
    [
      'does not release what is over before the grace is',
      crowded,
      system,
      tick,
      { minute: 130, settings: { workshopGraceMinutes: 60 } },
      [ended(130)],
    ],
    [
      'after a long sleep does all of it in the order of its time, as of now',
      [
        ...crowded,
        planned('nine', { room: 'room-2' }, 30, 65),
        planned('late', { room: 'room-2' }, 180, 240),
        arrived('eve', 50),
      ],
      system,
      tick,
      { minute: 200 },
      [
        released(200, 'nine'),
        ended(200, 'nine'),
        released(200),
        movedUp('eve', 200),
        ended(200),
        released(200, 'late'),
      ],
    ],
    [
      'does nothing with a cancelled session',
      [...crowded, calledOff(5)],
      system,
      tick,
      { minute: 130 },
      [],
    ],
    [
      'does nothing again after the clock was put back',
      [...full, released(70), ended(120)],
      system,
      tick,
      { minute: 65 },
      [],
    ],
  ]);
});

describe('forgetting', () => {
  const over = [...full, released(70), ended(120)];
  const both = [...over, planned('late', {}, 600, 660)];

  tellAll([
    [
      'comes a day after the end',
      over,
      system,
      tick,
      { minute: 120 + DAY },
      [forgotten(120 + DAY)],
    ],
    ['not before', over, system, tick, { minute: 119 + DAY }, []],
    [
      'not where it may not yet, while the rest is done',
      [...over, planned('late', { date: '2026-03-03' }, 60 + DAY, 120 + DAY)],
      system,
      { kind: 'workshop-tick', payload: { forget: false } },
      { minute: 120 + DAY },
      [released(120 + DAY, 'late'), ended(120 + DAY, 'late')],
    ],
    [
      'or as is set',
      over,
      system,
      tick,
      { minute: 120 + 2 * DAY - 1, settings: { retentionHours: 48 } },
      [],
    ],
    [
      'of a cancelled session a day after the end it would have had',
      [...full, calledOff(5)],
      system,
      tick,
      { minute: 120 + DAY },
      [forgotten(120 + DAY)],
    ],
    ['not before that', [...full, calledOff(5)], system, tick, { minute: 119 + DAY }, []],
    [
      'waits for the last of its date, cancelled ones included',
      [...both, calledOff(5, 'late')],
      system,
      tick,
      { minute: 659 + DAY },
      [],
    ],
    [
      'and takes them together',
      [...both, calledOff(5, 'late')],
      system,
      tick,
      { minute: 660 + DAY },
      [forgotten(660 + DAY), forgotten(660 + DAY, 'late')],
    ],
    [
      'waits until the date is over',
      over,
      system,
      tick,
      { minute: MIDNIGHT - 1, settings: { retentionHours: 1 } },
      [],
    ],
    [
      'and no longer',
      over,
      system,
      tick,
      { minute: MIDNIGHT, settings: { retentionHours: 1 } },
      [forgotten(MIDNIGHT)],
    ],
    [
      'never comes in the tick that ends the session: its figures can be made in between',
      [...full, released(70)],
      system,
      tick,
      { minute: 9 * DAY },
      [ended(9 * DAY)],
    ],
    [
      'but in the next',
      [...full, released(70), ended(9 * DAY)],
      system,
      tick,
      { minute: 9 * DAY },
      [forgotten(9 * DAY)],
    ],
  ]);

  it('leaves nothing of the session behind', () => {
    const state = stateAfter([...crowded, gaveUp('bob', 5), released(70), ended(120)]);
    evolve(state, forgotten(2000));
    expect([
      state.sessions.size,
      state.bookings.size,
      state.bySecret.size,
      state.byCode.size,
    ]).toEqual([0, 0, 0, 0]);
  });
});

describe('when the clock next has something to do', () => {
  const due = (given: readonly WorkshopEvent[]) => nextDue(stateAfter(given), defaultSettings);

  it.each<[string, readonly WorkshopEvent[], number | undefined]>([
    ['nothing', [carried, put(talk)], undefined],
    ['the release', opened, 70],
    ['the end', [...opened, released(70)], 120],
    ['forgetting', [...opened, ended(120)], 120 + DAY],
    ['the first of several', [...opened, planned('nine', {}, 10, 50)], 20],
    ['forgetting what was cancelled', [...opened, calledOff(5)], 120 + DAY],
  ])('%s', (_what, given, minute) => {
    expect(due(given)).toBe(minute === undefined ? undefined : at(minute));
  });
});
