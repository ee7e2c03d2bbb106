import { describe, expect, it } from 'vitest';

import type { ReceptionEvent } from './events.js';
import type { KeptState } from './kept-state.js';
import { keptOf, stateOf } from './kept-state.js';
import { notesOf } from './notes.js';
import type { ReceptionState } from './state.js';
import { stayingTicket } from './state.js';
import { corrected, counted, merged, noted, undone } from './testing/desk-story.js';
import {
  at,
  called,
  ended,
  missed,
  opened,
  parked,
  prioritised,
  renumbered,
  returned,
  shown,
  signedIn,
  started,
  stateAfter,
  taken,
  transferred,
} from './testing/story.js';

const two = [opened, signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0, ['mobility'])];
const calling = [...two, taken(1, 1), taken(2, 2), called(1, 1, 3), shown(1, 3)];
const serving = [...calling, started(1, 1, 4)];

const told = { from: 5, to: 15, middle: 9 };

/** As the server finds it after a stop. */
function readBack(state: ReceptionState): ReceptionState {
  return stateOf(JSON.parse(JSON.stringify(keptOf(state))) as KeptState);
}

function ownDay(given: readonly ReceptionEvent[], staffId = 'advisor') {
  return stateAfter(given).ownDays.get(staffId);
}

describe('what was taken back', () => {
  it.each<[string, readonly ReceptionEvent[], readonly ReceptionEvent[]]>([
    ['finish', serving, [ended(1, 'served', 10), undone(1, 1, 'finish', 10.1)]],
    ['no-show', calling, [missed(1, 10), undone(1, 1, 'no-show', 10.1)]],
    [
      'no-show that closed it',
      calling,
      [missed(1, 10), ended(1, 'no-show', 10), undone(1, 1, 'no-show', 10.1)],
    ],
    ['transfer', serving, [transferred(1, 10, 'mobility'), undone(1, 1, 'transfer', 10.1)]],
    [
      'transfer of a call',
      calling,
      [transferred(1, 10, 'mobility'), undone(1, 1, 'transfer', 10.1)],
    ],
  ])('has never been: %s', (_, given, verbs) => {
    expect(stateAfter([...given, ...verbs])).toEqual(stateAfter(given));
  });

  it('has never been, with a start of the server in between', () => {
    const before = stateAfter([...serving, ended(1, 'served', 10)]);
    const state = readBack(before);
    expect(state).toEqual(before);
    expect(state.islands.get(1)?.undo).toMatchObject({ what: 'finish', at: at(10), since: at(4) });
  });

  it('leaves the interview running from when it began, and ending later as one', () => {
    const state = stateAfter([
      ...serving,
      ended(1, 'served', 10),
      undone(1, 1, 'finish', 10.1),
      ended(1, 'served', 20),
    ]);
    expect(state.tickets.get('t1')?.interview).toEqual({
      calledAt: at(3),
      startedAt: at(4),
      spent: 16 * 60_000,
    });
    expect(state.ownDays.get('advisor')).toMatchObject({ interviews: 1, spent: 16 * 60_000 });
  });

  it('keeps what was noted meanwhile, counted once', () => {
    const given = [
      ...serving,
      noted(1, 1, 5, ['studies']),
      ended(1, 'served', 10),
      noted(1, 1, 10.05, ['cv-letter'], ['epn']),
      undone(1, 1, 'finish', 10.1),
    ];
    expect(stateAfter(given).tickets.get('t1')).toMatchObject({
      status: 'serving',
      notes: { topics: ['cv-letter'], referrals: ['epn'] },
    });
    expect(ownDay(given)).toMatchObject({ topics: { 'cv-letter': 1 }, referrals: { epn: 1 } });
  });

  it.each<[string, ReceptionEvent]>([
    ['a call', called(2, 1, 11)],
    ['a break', { type: 'break-started', at: at(11), island: 1 }],
    ['other themes', signedIn(1, 'advisor', 11, ['training'])],
  ])('is no longer offered after %s', (_, event) => {
    const state = stateAfter([...serving, ended(1, 'served', 10), event]);
    expect(state.islands.get(1)).not.toHaveProperty('undo');
  });

  it('is of a journal that knows of it, or the reading stops', () => {
    expect(() => stateAfter([...serving, undone(1, 1, 'finish', 9)])).toThrow(
      'nothing to take back',
    );
  });
});

describe('an advisor’s own day', () => {
  it('counts what ended or was passed on, and all time spent', () => {
    const given = [
      ...serving,
      parked(1, 14),
      returned(1, 20),
      called(1, 1, 21),
      started(1, 1, 22),
      transferred(1, 27, 'mobility'),
      called(2, 1, 28),
      missed(2, 29),
      called(1, 2, 30),
      started(1, 2, 31),
      ended(1, 'served', 40),
    ];
    expect(ownDay(given)).toEqual({
      interviews: 1,
      spent: 15 * 60_000,
      noShows: 1,
      transfers: 1,
      topics: {},
      referrals: {},
    });
    expect(ownDay(given, 'colleague')).toMatchObject({
      interviews: 1,
      spent: 9 * 60_000,
      noShows: 0,
    });
  });

  it('counts a call that was passed on as no interview', () => {
    const given = [...calling, transferred(1, 5, 'mobility')];
    expect(ownDay(given)).toMatchObject({ interviews: 0, spent: 0, transfers: 1 });
  });

  it('has nothing of somebody who left at the call', () => {
    expect(ownDay([...calling, ended(1, 'left', 5)])).toBeUndefined();
  });

  it('counts an interview still running when the day closes', () => {
    const given = [
      ...serving,
      ended(1, 'served', 20),
      { type: 'island-signed-out', at: at(20), island: 1 } as const,
    ];
    expect(ownDay(given)).toMatchObject({ interviews: 1, spent: 16 * 60_000 });
  });

  it('follows notes as they change, and keeps no entry for none', () => {
    const once = [...serving, noted(1, 1, 5, ['studies', 'abroad'], ['epn'])];
    expect(ownDay(once)).toMatchObject({
      topics: { studies: 1, abroad: 1 },
      referrals: { epn: 1 },
    });
    const again = [...once, noted(1, 1, 6, ['abroad', 'rights'])];
    expect(ownDay(again)?.topics).toEqual({ abroad: 1, rights: 1 });
    expect(ownDay(again)?.referrals).toEqual({});
    const next = [...again, ended(1, 'served', 8), called(2, 1, 9), started(2, 1, 10)];
    expect(ownDay([...next, noted(2, 1, 11, ['rights'])])?.topics).toEqual({
      abroad: 1,
      rights: 2,
    });
  });
});

describe('notes', () => {
  const passedOn = [
    ...serving,
    noted(1, 1, 5, ['studies'], ['epn']),
    transferred(1, 10, 'mobility'),
    called(1, 2, 11),
    started(1, 2, 12),
  ];

  it('are the holder’s own: the next begins with none, and nothing is lost', () => {
    const state = stateAfter([...passedOn, noted(1, 2, 13, ['studies', 'abroad'])]);
    const ticket = state.tickets.get('t1');
    expect(stateAfter(passedOn).tickets.get('t1')).not.toHaveProperty('notes');
    expect(ticket?.notes).toEqual({ topics: ['studies', 'abroad'], referrals: [] });
    expect(ticket && notesOf(ticket)).toEqual({
      topics: ['studies', 'abroad'],
      referrals: ['epn'],
    });
    expect(state.ownDays.get('advisor')?.topics).toEqual({ studies: 1 });
    expect(state.ownDays.get('colleague')?.topics).toEqual({ studies: 1, abroad: 1 });
  });

  it('stay open over a parking where the same advisor goes on', () => {
    const again = [parked(1, 6), returned(1, 7), called(1, 1, 8), started(1, 1, 9)];
    const state = stateAfter([...serving, noted(1, 1, 5, ['studies']), ...again]);
    expect(state.tickets.get('t1')?.notes).toEqual({ topics: ['studies'], referrals: [] });
  });

  it('that were taken off again are none', () => {
    const ticket = stateAfter([
      ...serving,
      noted(1, 1, 5, ['studies']),
      noted(1, 1, 6, []),
    ]).tickets.get('t1');
    expect(ticket && notesOf(ticket)).toBeUndefined();
  });
});

describe('a corrected ticket', () => {
  it('waits for the other theme, from its own arrival, and counts as taken for it', () => {
    const state = stateAfter([
      ...two,
      taken(1, 1),
      prioritised(1, 2),
      corrected(1, 3, 'mobility', 'nl'),
    ]);
    const ticket = state.tickets.get('t1');
    expect(ticket).toMatchObject({
      theme: 'mobility',
      language: 'nl',
      arrivedAt: at(1),
      priority: true,
      status: 'waiting',
    });
    expect(ticket).not.toHaveProperty('takenFor');
    expect([...state.waiting]).toEqual([['mobility.nl', 1]]);
    expect(state.queue.get('t1')).toBe(ticket);
  });

  it('was told nothing of the wait for what it is now', () => {
    const given = [...two, { ...taken(1, 1), told }, corrected(1, 3, 'mobility', 'nl')];
    expect(stateAfter(given).tickets.get('t1')).not.toHaveProperty('told');
  });

  it('counts under the corrected theme whatever it was transferred to before or goes to after', () => {
    const before = [...calling, transferred(1, 5, 'training')];
    const given = [...before, corrected(1, 6, 'mobility', 'nl')];
    expect(stateAfter(given).tickets.get('t1')).not.toHaveProperty('takenFor');
    const after = [...given, called(1, 2, 7), transferred(1, 8, 'work')];
    expect(stateAfter(after).tickets.get('t1')?.takenFor).toEqual({
      theme: 'mobility',
      language: 'nl',
    });
  });

  it('counts under it when a transfer was taken back first', () => {
    const given = [
      ...calling,
      transferred(1, 5, 'training'),
      undone(1, 1, 'transfer', 5.1),
      missed(1, 6),
      corrected(1, 7, 'mobility', 'nl'),
    ];
    const ticket = stateAfter(given).tickets.get('t1');
    expect(ticket?.takenFor ?? ticket).toMatchObject({ theme: 'mobility', language: 'nl' });
  });
});

describe('merged tickets', () => {
  const early = { ...taken(2, 2), told };
  const late = taken(7, 7, 'mobility', 'nl');

  it('leave one that stands where the earlier stood, with what that one was told of the same', () => {
    const alike = { ...taken(7, 7), told: { from: 30, middle: 40 } };
    expect(stateAfter([...two, early, alike, merged(2, 7, 9)]).tickets.get('t7')).toMatchObject({
      arrivedAt: at(2),
      told,
    });
  });

  it.each<[string, readonly ReceptionEvent[]]>([
    ['as it was taken', [late]],
    ['before it was passed on to the same', [late, called(7, 2, 8), transferred(7, 8.5, 'work')]],
  ])('forget what the earlier was told of another theme, %s', (_, given) => {
    const state = stateAfter([...two, early, ...given, merged(2, 7, 9)]);
    expect(state.tickets.get('t7')).toMatchObject({ arrivedAt: at(2) });
    expect(state.tickets.get('t7')).not.toHaveProperty('told');
  });

  it('leave one in the queue: the other is closed without an outcome', () => {
    const state = stateAfter([...two, early, late, merged(2, 7, 9)]);
    expect(state.tickets.get('t7')).toMatchObject({ number: 7, theme: 'mobility' });
    const double = state.tickets.get('t2');
    expect(double).toMatchObject({ status: 'closed', closedAt: at(9), mergedInto: 't7' });
    expect(double).not.toHaveProperty('outcome');
    expect([...state.queue.keys()]).toEqual(['t7']);
    expect([...state.waiting]).toEqual([['mobility.nl', 1]]);
  });

  it('leave the earlier one where it stood', () => {
    const state = stateAfter([...two, early, late, merged(7, 2, 9)]);
    expect(state.tickets.get('t2')).toMatchObject({ arrivedAt: at(2), told });
  });

  it('forget what was told where the earlier was told nothing', () => {
    const state = stateAfter([...two, taken(2, 2), { ...taken(7, 7), told }, merged(2, 7, 9)]);
    expect(state.tickets.get('t7')).not.toHaveProperty('told');
  });

  it.each([2, 7])('have the priority of either: that of number %i', (number) => {
    const state = stateAfter([...two, early, late, prioritised(number, 8), merged(2, 7, 9)]);
    expect(state.tickets.get('t7')?.priority).toBe(true);
  });

  it('leave the clock nothing to do for the double', () => {
    const given = [...two, early, late, called(2, 1, 3), missed(2, 4), merged(2, 7, 9)];
    expect(stateAfter(given).timed.size).toBe(0);
    const aside = [...two, early, late, parked(2, 4, 30), merged(2, 7, 9)];
    expect(stateAfter(aside).timed.size).toBe(0);
    expect(stateAfter(aside).tickets.get('t2')).not.toHaveProperty('parkedUntil');
  });

  it.each<[string, readonly [number, number][]]>([
    [
      'in the order they came',
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    [
      'against it',
      [
        [4, 3],
        [3, 2],
        [2, 1],
      ],
    ],
    [
      'over the middle',
      [
        [2, 1],
        [4, 3],
        [3, 1],
      ],
    ],
    [
      'the last first',
      [
        [3, 4],
        [1, 2],
        [2, 4],
      ],
    ],
  ])('open the one that stays with every secret, %s', (_, pairs) => {
    const all = [taken(1, 1), taken(2, 2), taken(3, 3), taken(4, 4)];
    const merges = pairs.map(([double, into], index) => merged(double, into, 10 + index));
    const state = stateAfter([opened, ...all, ...merges]);
    const stays = `t${pairs.at(-1)?.[1]}`;
    for (const same of [state, readBack(state)]) {
      expect([...new Set(same.ticketBySecret.values())]).toEqual([stays]);
      expect(same.ticketBySecret.size).toBe(4);
      for (const { id } of all.map(({ ticketId }) => ({ id: ticketId }))) {
        expect(stayingTicket(same, id)?.id).toBe(stays);
      }
    }
  });

  it('stay merged when the double turns out to hold another number', () => {
    const state = stateAfter([...two, early, late, merged(2, 7, 9), renumbered(2, 503, 10, 1)]);
    expect(state.tickets.get('t2')).toMatchObject({
      number: 503,
      mergedInto: 't7',
      status: 'closed',
    });
    expect(state.ticketBySecret.get('hash-2')).toBe('t7');
  });

  it.each<[string, readonly ReceptionEvent[], string]>([
    ['at once', [merged(2, 7, 9)], 't7'],
    ['over another double', [merged(2, 7, 9), merged(7, 8, 9)], 't8'],
    ['when the one that stays is called', [merged(2, 7, 9), called(7, 2, 9.5)], 't7'],
  ])(
    'wait since the visitor came, as a kiosk that was cut off says later: %s',
    (_, given, stays) => {
      const third = { ...taken(8, 8), told };
      const all = [...two, early, { ...late, told }, third, ...given];
      const ticket = stateAfter([...all, renumbered(2, 503, 10, 0.5)]).tickets.get(stays);
      expect(ticket?.arrivedAt).toBe(at(0.5));
      // nobody was told anything when they came
      expect(ticket).not.toHaveProperty('told');
    },
  );

  it('forget what the kiosk never heard, though it says the same arrival', () => {
    const given = [...two, early, taken(7, 7), merged(2, 7, 9)];
    expect(stateAfter(given).tickets.get('t7')).toHaveProperty('told');
    const after = stateAfter([...given, renumbered(2, 503, 10, 2)]).tickets.get('t7');
    expect(after).toMatchObject({ arrivedAt: at(2) });
    expect(after).not.toHaveProperty('told');
  });

  it('keep the arrival and what was told where the double came later', () => {
    const given = [...two, early, taken(7, 7), merged(7, 2, 9), renumbered(7, 503, 10, 6)];
    expect(stateAfter(given).tickets.get('t2')).toMatchObject({ arrivedAt: at(2), told });
  });
});

describe('people counted by hand', () => {
  it('add up by kind, with no entry for none, and begin afresh with the day', () => {
    const given = [
      opened,
      counted('door', 5, 1),
      counted('outreach', 9, 2),
      counted('door', -5, 3),
    ];
    expect([...stateAfter(given).people]).toEqual([['outreach', 9]]);
    const next = { ...opened, at: at(1440), date: '2026-03-03' };
    expect(stateAfter([...given, next]).people.size).toBe(0);
  });
});
