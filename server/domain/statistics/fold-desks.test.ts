import { describe, expect, it, test } from 'vitest';

import type { ToldWait } from '../reception/waiting-time.js';
import { stateOf, keptOf } from '../reception/kept-state.js';
import { emptyState } from '../reception/state.js';
import type { ReceptionState, Ticket } from '../reception/state.js';
import {
  at,
  called,
  closed,
  ended,
  missed,
  opened,
  signedIn,
  started,
  stateAfter,
  taken,
  transferred,
} from '../reception/testing/story.js';
import { summarise } from './fold.js';

const desks = [signedIn(1, 'advisor', 0), signedIn(2, 'colleague', 0, ['mobility', 'work'])];
const settings = { timeZone: 'Europe/Brussels', serviceLevelMinutes: 25 };

/** The day's state with one of its tickets changed. */
function changed(state: ReceptionState, number: number, change: Partial<Ticket>): ReceptionState {
  const kept = keptOf(state);
  const tickets = [...kept.tickets].map((ticket) =>
    ticket.number === number ? { ...ticket, ...change } : ticket,
  );
  return stateOf({ ...kept, tickets });
}

/** One ticket, told something, called after so many minutes. */
function estimatesAfter(wait: number, told?: ToldWait) {
  const state = stateAfter([
    opened,
    ...desks,
    { ...taken(1, 0), ...(told !== undefined && { told }) },
    called(1, 1, wait),
    started(1, 1, wait + 1),
  ]);
  return summarise(changed(state, 1, told === undefined ? {} : { told }), settings).estimates;
}

describe('a wait told against the wait that came', () => {
  const told = { from: 10, to: 20, middle: 14 };
  test.each<[number, ToldWait | undefined, object]>([
    [9.999, told, { shorter: 1, inside: 0 }],
    [10, told, { inside: 1, error: 4 }],
    [14, told, { inside: 1, error: 0 }],
    [20, told, { inside: 1, longer: 0, error: 6 }],
    [20.001, told, { inside: 0, longer: 1 }],
    [300, { from: 60, middle: 75 }, { inside: 1, error: 225 }],
    [59, { from: 60, middle: 75 }, { shorter: 1 }],
    [0, { from: 0, to: 5, middle: 2 }, { inside: 1, told: 1, unknown: 0 }],
    [12, undefined, { told: 0, unknown: 1, inside: 0, error: 0 }],
  ])('%d minutes, told %o', (wait, range, expected) => {
    expect(estimatesAfter(wait, range)).toMatchObject(expected);
  });

  it('is that to the first call, of tickets that were called and not left', () => {
    const state = stateAfter([
      opened,
      ...desks,
      taken(1, 0),
      called(1, 1, 12),
      missed(1, 13),
      called(1, 1, 40),
      started(1, 1, 41),
      taken(2, 0),
      taken(3, 0),
      called(3, 2, 5),
      missed(3, 6),
      ended(3, 'left', 8),
    ]);
    const all = [1, 2, 3].reduce((so, number) => changed(so, number, { told }), state);
    expect(summarise(all, settings).estimates).toEqual({
      ...{ told: 1, unknown: 0, inside: 1, shorter: 0, longer: 0 },
      error: 2,
    });
  });
});

describe('lengths and walks', () => {
  it('are of interviews, under the theme the ticket was taken for', () => {
    const figures = summarise(
      stateAfter([
        opened,
        ...desks,
        taken(1, 0),
        called(1, 1, 2),
        started(1, 1, 2.5),
        transferred(1, 12.5, 'mobility'),
        called(1, 2, 20),
        started(1, 2, 21),
        ended(1, 'served', 31),
        taken(2, 0, 'training'),
        called(2, 1, 40),
        started(2, 1, 41),
      ]),
      settings,
    );
    expect(figures.lengths).toEqual({
      orientation: [],
      training: [],
      work: [[20, 1]],
      enterprise: [],
      mobility: [],
    });
    expect(figures.walks).toEqual({ count: 2, seconds: 90 });
  });
});

describe('notes', () => {
  const day = stateAfter([
    opened,
    ...desks,
    taken(1, 0),
    taken(2, 0),
    called(1, 1, 2),
    started(1, 1, 3),
  ]);

  it('count interviews with something noted, and each thing once', () => {
    const notes = { topics: ['digital', 'rights'], referrals: ['epn'] } as const;
    const figures = summarise(changed(changed(day, 1, { notes }), 2, { notes }), settings);
    expect(figures.notes).toMatchObject({
      interviews: 1,
      topics: { digital: 1, rights: 1, abroad: 0 },
      referrals: { epn: 1, offer: 0 },
    });
  });

  it('do not count where nothing is in them', () => {
    const notes = { topics: [], referrals: [] };
    expect(summarise(changed(day, 1, { notes }), settings).notes?.interviews).toBe(0);
  });
});

it('counts people by kind', () => {
  const state = stateAfter([opened]);
  state.people.set('door', 251);
  expect(summarise(state, settings).people).toEqual({ door: 251, outreach: 0 });
});

describe('a double', () => {
  const story = [
    opened,
    ...desks,
    taken(1, 0),
    called(1, 1, 5),
    started(1, 1, 6),
    ended(1, 'served', 20),
    closed(60),
  ];
  const twice = stateAfter([
    ...story.slice(0, 2),
    taken(2, 70, 'mobility', 'nl'),
    ...story.slice(2),
  ]);
  const merged = changed(twice, 2, {
    mergedInto: 't1',
    callTimes: [at(80)],
    interview: { calledAt: at(80), startedAt: at(81), spent: 60_000 },
    notes: { topics: ['digital'], referrals: [] },
    told: { from: 0, to: 5, middle: 1 },
    transfers: 1,
  });

  it('counts nowhere', () => {
    expect(summarise(merged, settings)).toEqual(summarise(stateAfter(story), settings));
  });

  it('counts nowhere when folded again from what was kept', () => {
    const again = stateOf(structuredClone(keptOf(merged)));
    expect(summarise(again, settings)).toEqual(summarise(merged, settings));
  });
});

it('counts a ticket for what it was corrected to', () => {
  const corrected = { type: 'ticket-corrected', theme: 'mobility', language: 'nl' } as const;
  const figures = summarise(
    stateAfter([
      opened,
      ...desks,
      taken(1, 0),
      { ...corrected, at: at(1), ticketId: 't1' },
      called(1, 2, 5),
      started(1, 2, 6),
      ended(1, 'served', 20),
    ]),
    settings,
  );
  expect(figures).toMatchObject({
    byTheme: { work: 0, mobility: 1 },
    byLanguage: { fr: 0, nl: 1 },
    arrivals: [{ theme: 'mobility', language: 'nl', hour: 9, count: 1 }],
    lengths: { work: [], mobility: [[14, 1]] },
  });
});

it('knows a day without anything', () => {
  const state = { ...emptyState(), day: { date: '2026-03-02', openedAt: at(0), closedAt: at(1) } };
  expect(summarise(state, settings)).toMatchObject({
    walks: { count: 0, seconds: 0 },
    staffing: [],
    estimates: { told: 0, unknown: 0, error: 0 },
    people: { door: 0, outreach: 0 },
  });
});
