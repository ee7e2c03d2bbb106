import { expect, it } from 'vitest';

import type { BookingFacts } from '#protocol/workshops/commands.js';

import { programme as programmeOf } from '../../workshops/testing/programme.js';
import type { IssuedBooking } from './issued-booking.js';
import { issuedNow, sessionNow } from './issued-now.js';

const programme = (signUp: 'open' | 'cancelled', room = 'room-1') =>
  programmeOf(
    { cv: {} },
    { here: { activityId: 'cv', signUp, room }, there: { activityId: 'cv' } },
  );

const issued: IssuedBooking = {
  sessionId: 'here',
  secret: 's',
  code: 'K7MP4W',
  places: 1,
  place: 2,
  why: 'signed-up',
};
const facts: BookingFacts = {
  bookingId: 'b',
  sessionId: 'here',
  status: 'booked',
  places: 1,
  mayCheckIn: false,
  mayCancel: true,
  signUp: 'open',
};

it('shows the session as it is now, not as it was', () => {
  expect(issuedNow(programme('open', 'room-2'), issued, undefined)).toMatchObject({
    kind: 'good',
    workshop: { sessionId: 'here', session: { room: 'room-2' } },
    place: 2,
  });
});

it('who waited and got a seat meanwhile is told of the seat', () => {
  expect(issuedNow(programme('open'), issued, facts)).not.toHaveProperty('place');
});

it('follows a booking to the session it was moved to', () => {
  const moved = { ...facts, sessionId: 'there' };
  expect(sessionNow(issued, moved)).toBe('there');
  expect(issuedNow(programme('cancelled'), issued, moved)).toMatchObject({
    kind: 'good',
    workshop: { sessionId: 'there' },
  });
});

it.each([
  ['the session is cancelled', programme('cancelled'), facts],
  ['the session is cancelled, the booking not asked about yet', programme('cancelled'), undefined],
  ['the booking is cancelled', programme('open'), { ...facts, status: 'cancelled' as const }],
  ['the session is forgotten', programmeOf({ cv: {} }, {}), facts],
])('is worth nothing: %s', (_, view, known) => {
  expect(issuedNow(view, issued, known).kind).toBe('gone');
});
