import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';

import type { Booking, Session } from '../../domain/workshops/state.js';
import { activity, booking, programmeWith, session } from '../workshops/testing/programme.js';
import { bookingView } from './booking-view.js';

const START = session().startsAt;
const SIGNED_UP = booking().signedUpAt;

function view(own: Partial<Booking> = {}, held: Partial<Session> = {}, now = START - 1) {
  const first = booking({ id: 'first', status: own.status ?? 'booked' });
  const state = programmeWith([session(held)], [first, booking(own)]);
  return bookingView(state, booking().id, defaultSettings, now);
}

describe('a booking on the visitor’s phone', () => {
  it('says all of it, and nothing of anybody else', () => {
    expect(view()).toEqual({
      audience: 'booking',
      status: 'booked',
      title: activity().title,
      language: 'both',
      room: '1',
      date: '2026-03-02',
      startsAt: START,
      endsAt: session().endsAt,
      places: 1,
      sessionCancelled: false,
      mayCancel: true,
      keptUntil: START + 600_000,
      sessionId: 'session-1',
      timeZone: 'Europe/Brussels',
    });
  });

  it('is none where it is no longer kept', () => {
    expect(bookingView(programmeWith([]), booking().id, defaultSettings, START)).toBeUndefined();
  });

  it('keeps the seats of a group until the end', () => {
    const { endsAt, keptUntil } = view({ places: 12 }) ?? {};
    expect(keptUntil).toBe(endsAt);
  });

  it('tells the place of who waits, and who came up', () => {
    expect(view({ status: 'waiting' })).toMatchObject({ status: 'waiting', place: 2 });
    expect(view({ movedUpAt: 1 })).toMatchObject({ movedUp: true });
    expect(view()).not.toHaveProperty('movedUp');
  });

  it.each<[string, Partial<Booking>, Partial<Session>, number | undefined]>([
    ['nothing', {}, {}, undefined],
    ['a change before it was booked', {}, { movedAt: SIGNED_UP - 1 }, undefined],
    ['a change since', {}, { movedAt: SIGNED_UP + 1 }, SIGNED_UP + 1],
    ['another session', { movedAt: SIGNED_UP + 5 }, {}, SIGNED_UP + 5],
    [
      'another session that had changed before',
      { movedAt: SIGNED_UP + 5 },
      { movedAt: SIGNED_UP + 2 },
      SIGNED_UP + 5,
    ],
    [
      'another session that has changed since',
      { movedAt: SIGNED_UP + 5 },
      { movedAt: SIGNED_UP + 9 },
      SIGNED_UP + 9,
    ],
  ])('says when time or place became another: %s', (_what, own, held, changedAt) => {
    expect(view(own, held)?.changedAt).toBe(changedAt);
  });

  it.each<[string, Partial<Booking>, Partial<Session>, number, boolean]>([
    ['before the start', {}, {}, START - 1, true],
    ['while waiting', { status: 'waiting' }, {}, START - 1, true],
    ['from the start on', {}, {}, START, false],
    ['with the clock put back', {}, { releasedAt: START }, START - 1, false],
    ['once cancelled', { status: 'cancelled' }, {}, START - 1, false],
    ['of a cancelled session', { status: 'cancelled' }, { cancelledAt: 1 }, START - 1, false],
  ])('can be cancelled %s', (_when, own, held, now, mayCancel) => {
    expect(view(own, held, now)).toMatchObject({
      mayCancel,
      sessionCancelled: held.cancelledAt !== undefined,
    });
  });
});
