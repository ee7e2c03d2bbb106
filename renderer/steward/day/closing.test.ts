import { expect, it } from 'vitest';

import { stewardTicket, stewardView } from '../testing/steward-view.js';
import { stewardProgramme } from '../workshops/testing/steward-programme.js';
import { closingEffect, lastNumber, reopens } from './closing.js';

const NOON = Date.UTC(2026, 2, 3, 12);
const HOUR = 3_600_000;

it('counts what closing ends, and leaves out what is closed already', () => {
  const view = stewardView({
    tickets: {
      a: stewardTicket(1),
      b: stewardTicket(2, { status: 'called' }),
      c: stewardTicket(3, { status: 'parked' }),
      d: stewardTicket(4, { status: 'serving' }),
      e: stewardTicket(5, { status: 'closed' }),
    },
    islands: { 1: { state: 'free' }, 2: { state: 'closed' }, 3: { state: 'break' } },
    seats: {
      'computer-1': { kind: 'computer', number: 1, accessible: false, takenAt: 1 },
      'computer-2': { kind: 'computer', number: 2, accessible: false },
    },
    notices: { n: { fr: 'a', nl: 'b' } },
    workshops: stewardProgramme(
      { cv: {} },
      {
        running: { startsAt: NOON - HOUR, endsAt: NOON + HOUR },
        over: { startsAt: NOON - HOUR, endsAt: NOON },
        cancelled: { startsAt: NOON - HOUR, endsAt: NOON + HOUR, signUp: 'cancelled' },
        later: { startsAt: NOON + HOUR, endsAt: NOON + 2 * HOUR },
      },
    ),
  });
  expect(closingEffect(view, NOON)).toEqual({
    waiting: 2,
    parked: 1,
    serving: 1,
    islands: 2,
    seats: 1,
    notices: 1,
    workshops: 1,
  });
});

it.each([
  ['closed', '2026-03-03', true],
  ['closed', '2026-03-02', false],
  ['open', '2026-03-03', false],
] as const)('%s on %s, opened on the 3rd: goes on, %s', (day, date, again) => {
  expect(reopens({ day, date }, '2026-03-03')).toBe(again);
});

it('numbers go on behind the last ordinary one', () => {
  const tickets = {
    a: stewardTicket(7),
    b: stewardTicket(3),
    c: stewardTicket(503, { offline: true }),
  };
  expect(lastNumber({ tickets })).toBe(7);
  expect(lastNumber({ tickets: {} })).toBe(0);
});
