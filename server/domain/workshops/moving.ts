import { ok, refuse } from '#protocol/refusals.js';

import type { Course } from './course.js';
import type { Found } from './decision.js';
import { isGroup, seatsLeft, seatsToGive, waitingLeft } from './seats.js';
import type { Session } from './state.js';

/**
 * All who stand for something in `from`, in the order they signed up: seats of `to` while there are some,
 * then its waiting list, but not for a group. Refusals: not-enough-places, with the seats that were left.
 */
export function moveAll(course: Course, from: Session, to: Session, now: number): Found<true> {
  const left = seatsLeft(course.state, to);
  for (const id of from.bookings) {
    const booking = course.state.bookings.get(id);
    if (booking === undefined || booking.status === 'cancelled') continue;
    const target = course.session(to.id);
    const waiting = seatsToGive(course.state, target, now) < booking.places;
    if (waiting && (isGroup(booking) || waitingLeft(course.state, target) === 0)) {
      return refuse('not-enough-places', { left });
    }
    course.add({ type: 'booking-moved', at: now, bookingId: id, sessionId: to.id, waiting });
  }
  return ok(true);
}
