import { describe, expect, it } from 'vitest';

import { ok, refuse } from '#protocol/refusals.js';
import type { RefusalCode } from '#protocol/refusals.js';
import type { BookingFacts, CheckedIn } from '#protocol/workshops/commands.js';

import { stewardProgramme } from '../testing/steward-programme.js';
import { answerAfter, answerBefore } from './scan-answer.js';

const key = { code: 'K7MP4W' };
const view = stewardProgramme({ cv: {} }, { here: {}, there: {} });
const START = view.sessions['here']?.startsAt ?? 0;

function facts(change: Partial<BookingFacts> = {}): BookingFacts {
  return {
    bookingId: 'b',
    sessionId: 'here',
    status: 'booked',
    places: 1,
    mayCheckIn: true,
    mayCancel: true,
    signUp: 'open',
    ...change,
  };
}

function checkedIn(change: Partial<CheckedIn> = {}) {
  return ok({
    bookingId: 'b',
    sessionId: 'here',
    outcome: 'present' as const,
    places: 1,
    ...change,
  });
}

describe('before it is tried', () => {
  it('nothing stands in the way of a code of this session, or of any where none is chosen', () => {
    expect(answerBefore(ok(facts()), key, 'here')).toBeUndefined();
    expect(answerBefore(ok(facts()), key, undefined)).toBeUndefined();
  });

  it('a code of another session is not checked in, and says where it belongs', () => {
    const answer = answerBefore(ok(facts({ sessionId: 'there', places: 3 })), key, 'here');
    expect(answer).toEqual({
      kind: 'other-session',
      tone: 'stop',
      sessionId: 'there',
      places: 3,
      checkInThere: key,
    });
  });

  it.each([{ mayCheckIn: false }, { status: 'present' }] as const)(
    'nor can it be checked in there: %j',
    (change) => {
      const answer = answerBefore(ok(facts({ sessionId: 'there', ...change })), key, 'here');
      expect(answer).not.toHaveProperty('checkInThere');
    },
  );

  it('a cancelled one says so, wherever it belongs', () => {
    const asked = ok(facts({ sessionId: 'there', status: 'cancelled' }));
    expect(answerBefore(asked, key, 'here')).toMatchObject({ kind: 'cancelled', tone: 'stop' });
  });

  it('no answer at all is told as it is', () => {
    expect(answerBefore(refuse('unavailable'), key, 'here')).toEqual({
      kind: 'refused',
      tone: 'stop',
      places: 1,
      refusal: { code: 'unavailable' },
    });
  });
});

describe('after', () => {
  it.each([
    ['in time', 'booked', START - 1, 'present'],
    ['late', 'booked', START, 'late'],
    ['after the seats were given away, where one is free', 'released', START + 1, 'late'],
    ['once more', 'present', START + 1, 'already'],
  ] as const)('%s', (_, status, now, kind) => {
    const answer = answerAfter(facts({ status }), checkedIn({ places: 4 }), view, now);
    expect(answer).toEqual({ kind, tone: 'good', sessionId: 'here', places: 4 });
  });

  it.each([
    [START - 1, 'waiting-before'],
    [START, 'waiting-after'],
  ])('who waits is told its place, at %i', (now, kind) => {
    const waiting = checkedIn({ outcome: 'waiting', place: 2 });
    expect(answerAfter(facts({ status: 'waiting' }), waiting, view, now)).toEqual({
      kind,
      tone: 'wait',
      sessionId: 'here',
      places: 1,
      place: 2,
    });
  });

  it.each([
    ['booking-unknown', 'unknown'],
    ['booking-cancelled', 'cancelled'],
    ['session-cancelled', 'cancelled'],
    ['session-over', 'over'],
    ['check-in-too-early', 'too-early'],
    ['place-given-away', 'given-away'],
    ['too-many-wrong-codes', 'refused'],
  ] as const satisfies readonly (readonly [RefusalCode, string])[])('%s is %s', (code, kind) => {
    const answer = answerAfter(facts(), refuse(code), view, START);
    expect(answer).toMatchObject({ kind, tone: 'stop', sessionId: 'here' });
  });
});
