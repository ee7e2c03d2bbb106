import { ok, refuse } from '#protocol/refusals.js';
import type { Activity } from '#protocol/workshops/programme.js';
import type { HashedKey } from '#protocol/workshops/commands.js';

import type { Found } from './decision.js';
import { isOver } from './seats.js';
import type { Booking, ProgrammeState, Session } from './state.js';

/** A booking and the session it is for. */
export interface BookedSession {
  readonly booking: Booking;
  readonly session: Session;
}

/** By code, secret or id. A cancelled booking is found until its session is forgotten. */
export function bookingBy(state: ProgrammeState, key: HashedKey): BookedSession | undefined {
  const id =
    'secretHash' in key
      ? state.bySecret.get(key.secretHash)
      : 'codeHash' in key
        ? state.byCode.get(key.codeHash)
        : key.bookingId;
  const booking = id === undefined ? undefined : state.bookings.get(id);
  const session = booking && state.sessions.get(booking.sessionId);
  return booking && session && { booking, session };
}

/**
 * What the session is a date of, also when the programme has it no more.
 *
 * @throws Error where there is none: no rule leaves a session without its activity
 */
export function activityOf(
  state: Pick<ProgrammeState, 'activities' | 'removed'>,
  session: Session,
): Activity {
  const id = session.plan.activityId;
  const activity = state.activities.get(id) ?? state.removed.get(id);
  if (activity === undefined) throw new Error(`session ${session.id} is of no activity`);
  return activity;
}

/** A session that is neither cancelled nor over. */
export function openSession(state: ProgrammeState, id: string, now: number): Found<Session> {
  const session = state.sessions.get(id);
  if (session === undefined) return refuse('session-unknown');
  if (session.cancelledAt !== undefined) return refuse('session-cancelled');
  return isOver(session, now) ? refuse('session-over') : ok(session);
}

/** A booking that still stands for something, of a session that is neither cancelled nor over. */
export function openBooking(
  state: ProgrammeState,
  key: HashedKey,
  now: number,
): Found<BookedSession> {
  const found = bookingBy(state, key);
  if (found === undefined) return refuse('booking-unknown');
  if (found.session.cancelledAt !== undefined) return refuse('session-cancelled');
  if (found.booking.status === 'cancelled') return refuse('booking-cancelled');
  return isOver(found.session, now) ? refuse('session-over') : ok(found);
}
