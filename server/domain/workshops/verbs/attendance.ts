import { refuse } from '#protocol/refusals.js';

import type { WorkshopActor, WorkshopContext, WorkshopPayload } from '../command.js';
import type { Course } from '../course.js';
import { courseFrom } from '../course.js';
import type { WorkshopDecision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import type { BookedSession } from '../find.js';
import { bookingBy, openBooking } from '../find.js';
import { checkInOpensAt, placeOf, seatsLeft } from '../seats.js';
import type { ProgrammeState } from '../state.js';
import { mayUse } from './bookings.js';

/**
 * Somebody is there. Who holds a seat takes it; who waits gets the first one that is free from the start
 * on; who comes after the seats were released gets one if there still is one.
 */
export function checkIn(
  state: ProgrammeState,
  { key }: WorkshopPayload<'check-in'>,
  actor: WorkshopActor,
  { now, settings }: WorkshopContext,
): WorkshopDecision {
  if (!mayUse(key, actor)) return refuse('not-allowed');
  const before = bookingBy(state, key);
  if (before?.booking.status === 'present') return unchanged(checkedIn(state, before));
  const found = openBooking(state, key, now);
  if (!found.ok) return found;
  const { booking, session } = found.value;
  if (now < checkInOpensAt(session, settings)) {
    return refuse('check-in-too-early', { minutes: settings.workshopCheckInMinutes });
  }
  if (booking.status === 'released' && seatsLeft(state, session) === 0) {
    return refuse('place-given-away');
  }
  const course = courseFrom(state);
  if (booking.arrivedAt === undefined) {
    course.add({ type: 'booking-arrived', at: now, bookingId: booking.id });
  }
  course.fill(session.id, now);
  return happened(course.events, checkedIn(course.state, nowOf(course, found.value)));
}

function nowOf(course: Course, { booking, session }: BookedSession): BookedSession {
  return {
    booking: course.state.bookings.get(booking.id) ?? booking,
    session: course.session(session.id),
  };
}

function checkedIn(state: ProgrammeState, { booking, session }: BookedSession) {
  const place = placeOf(state, booking);
  return {
    bookingId: booking.id,
    sessionId: session.id,
    outcome: place === undefined ? ('present' as const) : ('waiting' as const),
    ...(place !== undefined && { place }),
    places: booking.places,
  };
}

/** The wrong one was checked in. A seat this sets free goes to who is next. */
export function undoCheckIn(
  state: ProgrammeState,
  { bookingId }: WorkshopPayload<'undo-check-in'>,
  { now }: WorkshopContext,
): WorkshopDecision {
  const found = openBooking(state, { bookingId }, now);
  if (!found.ok) return found;
  const { booking, session } = found.value;
  if (booking.arrivedAt === undefined) return refuse('not-checked-in');
  const course = courseFrom(state);
  course.add({ type: 'arrival-undone', at: now, bookingId });
  course.fill(session.id, now);
  return happened(course.events);
}

/** From when check-in begins; still after the end, for as long as the session is kept. */
export function countHeads(
  state: ProgrammeState,
  { sessionId, heads }: WorkshopPayload<'count-heads'>,
  { now, settings }: WorkshopContext,
): WorkshopDecision {
  const session = state.sessions.get(sessionId);
  if (session === undefined) return refuse('session-unknown');
  if (session.cancelledAt !== undefined) return refuse('session-cancelled');
  if (now < checkInOpensAt(session, settings)) {
    return refuse('check-in-too-early', { minutes: settings.workshopCheckInMinutes });
  }
  if (session.heads === heads) return unchanged();
  return happened([{ type: 'heads-counted', at: now, sessionId, heads }]);
}
