import type { Settings } from '#protocol/settings.js';
import type { BookingView } from '#protocol/workshops/views.js';

import { activityOf, bookingBy } from '../../domain/workshops/find.js';
import { hasBegun, isGroup, keptUntil, placeOf } from '../../domain/workshops/seats.js';
import type { Booking, ProgrammeState, Session } from '../../domain/workshops/state.js';
import { roomName } from '../workshops/room-name.js';

/**
 * A visitor's own booking, or `undefined` where it is no longer kept.
 * @param now ms since 1970
 */
export function bookingView(
  state: ProgrammeState,
  bookingId: string,
  settings: Settings,
  now: number,
): BookingView | undefined {
  const found = bookingBy(state, { bookingId });
  if (found === undefined) return undefined;
  const { booking, session } = found;
  const { title, language } = activityOf(state, session);
  const place = placeOf(state, booking);
  const changedAt = changeOf(booking, session);
  return {
    audience: 'booking',
    status: booking.status,
    title,
    language,
    room: roomName(session.plan.room, settings),
    date: session.plan.date,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    places: booking.places,
    ...(place !== undefined && { place }),
    ...(booking.movedUpAt !== undefined && { movedUp: true }),
    ...(changedAt !== undefined && { changedAt }),
    sessionCancelled: session.cancelledAt !== undefined,
    mayCancel: mayCancel(booking, session, now),
    keptUntil: isGroup(booking) ? session.endsAt : keptUntil(session, settings),
    sessionId: session.id,
    timeZone: settings.timeZone,
  };
}

/** When time or place last became another than what this visitor was told, ms since 1970. */
function changeOf(booking: Booking, session: Session): number | undefined {
  const since = booking.movedAt ?? booking.signedUpAt;
  const moved = session.movedAt !== undefined && session.movedAt > since;
  return moved ? session.movedAt : booking.movedAt;
}

/** Visitors give their seats back until the start. */
function mayCancel(booking: Booking, session: Session, now: number): boolean {
  const isHeld = booking.status !== 'cancelled' && session.cancelledAt === undefined;
  return isHeld && !hasBegun(session, now);
}
