import type { Settings } from '#protocol/settings.js';
import type { SignUpState } from '#protocol/workshops/vocabulary.js';

import type { Booking, ProgrammeState, Session } from './state.js';

const MINUTE = 60_000;

type Bookings = Pick<ProgrammeState, 'bookings'>;

/** People who hold a seat of the session: what is booked or present, a group with all its places. */
export function seatsTaken(state: Bookings, session: Session): number {
  let taken = 0;
  for (const id of session.bookings) {
    const booking = state.bookings.get(id);
    if (booking?.status === 'booked' || booking?.status === 'present') taken += booking.places;
  }
  return taken;
}

/** Seats nobody holds. */
export function seatsLeft(state: Bookings, session: Session): number {
  return Math.max(0, session.plan.capacity - seatsTaken(state, session));
}

/** Ids of the bookings that wait, first in line first: the order of signing up. */
export function waitingIds(state: Bookings, session: Session): string[] {
  return session.bookings.filter((id) => state.bookings.get(id)?.status === 'waiting');
}

/** For how many more there is room in the waiting list. */
export function waitingLeft(state: Bookings, session: Session): number {
  return Math.max(0, session.plan.waitingList - waitingIds(state, session).length);
}

/** Place in the waiting list, from 1; `undefined` for a booking that does not wait. */
export function placeOf(
  state: Pick<ProgrammeState, 'bookings' | 'sessions'>,
  booking: Booking,
): number | undefined {
  const session = state.sessions.get(booking.sessionId);
  if (booking.status !== 'waiting' || session === undefined) return undefined;
  return waitingIds(state, session).indexOf(booking.id) + 1;
}

/** What has once begun does not begin again when the clock is put back. */
export function hasBegun(session: Session, now: number): boolean {
  return now >= session.startsAt || session.releasedAt !== undefined || isOver(session, now);
}

export function isOver(session: Session, now: number): boolean {
  return now >= session.endsAt || session.endedAt !== undefined;
}

/** When visitors can sign up no more, ms since 1970. */
export function signUpClosesAt(session: Session): number {
  return session.startsAt - session.plan.signUpCloses * MINUTE;
}

/** When check-in begins, ms since 1970. */
export function checkInOpensAt(
  session: Session,
  settings: Pick<Settings, 'workshopCheckInMinutes'>,
): number {
  return session.startsAt - settings.workshopCheckInMinutes * MINUTE;
}

/** Several people under one code. Its seats are kept until the end: a class is seen coming. */
export function isGroup({ places }: Pick<Booking, 'places'>): boolean {
  return places > 1;
}

/** A seat that nobody has checked in by then, ms since 1970, may go to somebody who is there; not a group's. */
export function keptUntil(
  session: Session,
  settings: Pick<Settings, 'workshopGraceMinutes'>,
): number {
  return Math.min(session.endsAt, session.startsAt + settings.workshopGraceMinutes * MINUTE);
}

/** Whether a visitor can sign up for it at `now` (ms since 1970), or why not. */
export function signUpState(state: Bookings, session: Session, now: number): SignUpState {
  if (session.cancelledAt !== undefined) return 'cancelled';
  if (isOver(session, now)) return 'over';
  if (hasBegun(session, now)) return 'running';
  if (now >= signUpClosesAt(session)) return 'closed';
  if (seatsToGive(state, session, now) > 0) return 'open';
  return waitingLeft(state, session) > 0 ? 'waiting-list' : 'full';
}

/**
 * Seats that somebody who signs up now can have. Before the start nobody overtakes those who wait; from
 * the start on a seat is for who is there.
 */
export function seatsToGive(state: Bookings, session: Session, now: number): number {
  if (!hasBegun(session, now) && waitingIds(state, session).length > 0) return 0;
  return seatsLeft(state, session);
}

/** Who gets the next free seat: before the start the first who waits, then the first of them who is there. */
export function nextInLine(state: Bookings, session: Session, now: number): string | undefined {
  if (seatsLeft(state, session) === 0) return undefined;
  const begun = hasBegun(session, now);
  return waitingIds(state, session).find(
    (id) => !begun || state.bookings.get(id)?.arrivedAt !== undefined,
  );
}
