import { describe, expect, it } from 'vitest';

import type { BookingStatus } from '#protocol/workshops/vocabulary.js';
import { BOOKING_STATUSES } from '#protocol/workshops/vocabulary.js';

import type { BookingState } from './booking-state.js';
import { bookingState, isHeld, newsOf, showsCode } from './booking-state.js';

const session = { startsAt: 1_000, endsAt: 2_000, sessionCancelled: false } as const;
const [BEFORE, DURING, AFTER] = [999, 1_000, 2_000];

describe('what the page says', () => {
  it.each([
    ['booked', BEFORE, 'booked'],
    ['booked', DURING, 'booked'],
    ['booked', AFTER, 'missed'],
    ['waiting', BEFORE, 'waiting'],
    ['waiting', DURING, 'waitingStarted'],
    ['waiting', AFTER, 'noPlace'],
    ['present', BEFORE, 'present'],
    ['present', AFTER, 'over'],
    ['released', DURING, 'released'],
    ['released', AFTER, 'missed'],
    ['absent', AFTER, 'missed'],
    ['cancelled', BEFORE, 'cancelled'],
    ['cancelled', AFTER, 'cancelled'],
  ] as const)('of a %s one at %i: %s', (status, now, state) => {
    expect(bookingState({ ...session, status }, now)).toBe(state);
  });

  it('is that somebody got a seat after waiting, until it is theirs', () => {
    const view = { ...session, movedUp: true } as const;
    expect(bookingState({ ...view, status: 'booked' }, BEFORE)).toBe('movedUp');
    expect(bookingState({ ...view, status: 'present' }, BEFORE)).toBe('present');
  });

  it.each(BOOKING_STATUSES)('is first of all that the session is cancelled: %s', (status) => {
    const view = { ...session, status, sessionCancelled: true };
    expect(bookingState(view, BEFORE)).toBe('sessionCancelled');
  });
});

describe('what is worth a sound', () => {
  const told = (status: BookingStatus, more: object = {}, own = false) => {
    const view = { ...session, status, ...more };
    return newsOf(view, bookingState(view, BEFORE), own);
  };

  it('is nothing where all is as it was', () => {
    expect([told('booked'), told('waiting'), told('present')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is each thing by itself: a seat, a change, another change, the end', () => {
    const news = [
      told('booked', { movedUp: true }),
      told('waiting', { changedAt: 1 }),
      told('booked', { movedUp: true, changedAt: 1 }),
      told('booked', { movedUp: true, changedAt: 2 }),
      told('released'),
      told('cancelled'),
      told('cancelled', { sessionCancelled: true }),
    ];
    expect(news).not.toContain(undefined);
    expect(new Set(news).size).toBe(news.length);
  });

  it('is that the desk cancelled, not that the visitor did', () => {
    expect(told('cancelled', {}, false)).toBe('cancelled');
    expect(told('cancelled', {}, true)).toBeUndefined();
    expect(told('cancelled', { sessionCancelled: true }, true)).toBe('sessionCancelled');
  });

  it('is no change of what was given back, or that somebody has come to', () => {
    expect(told('cancelled', { changedAt: 1 }, true)).toBeUndefined();
    expect(told('cancelled', { changedAt: 1 })).toBe(told('cancelled'));
    expect(told('present', { changedAt: 1, movedUp: true })).toBeUndefined();
  });
});

it.each<[BookingState, boolean, boolean]>([
  ['booked', true, true],
  ['movedUp', true, true],
  ['waiting', true, true],
  ['waitingStarted', true, true],
  ['present', true, false],
  // perhaps there is a seat all the same
  ['released', false, true],
  ['over', false, false],
  ['missed', false, false],
  ['noPlace', false, false],
  ['cancelled', false, false],
  ['sessionCancelled', false, false],
])('%s: held %s, shows its code %s', (state, held, code) => {
  expect([isHeld(state), showsCode(state)]).toEqual([held, code]);
});
