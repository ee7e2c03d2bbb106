import type { BookingFacts, HashedKey } from '#protocol/workshops/commands.js';
import type { BookingRow, Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import type { WorkshopActor, WorkshopContext } from '../../domain/workshops/command.js';
import { decide } from '../../domain/workshops/decide.js';
import { bookingBy } from '../../domain/workshops/find.js';
import { placeOf, signUpState, waitingIds } from '../../domain/workshops/seats.js';
import type { ProgrammeState, Session } from '../../domain/workshops/state.js';

/**
 * What a kiosk or the desk is told of a booking; `undefined` where nobody holds such a key. What it may
 * still do is asked of the rules themselves.
 */
export function bookingFacts(
  state: ProgrammeState,
  key: HashedKey,
  actor: WorkshopActor,
  context: WorkshopContext,
): BookingFacts | undefined {
  const found = bookingBy(state, key);
  if (found === undefined) return undefined;
  const { booking, session } = found;
  const place = placeOf(state, booking);
  const may = (kind: 'check-in' | 'cancel-booking'): boolean => {
    const decision = decide(state, { kind, payload: { key } }, actor, context);
    return decision.ok && decision.value.events.length > 0;
  };
  return {
    bookingId: booking.id,
    sessionId: session.id,
    status: booking.status,
    ...(place !== undefined && { place }),
    places: booking.places,
    mayCheckIn: may('check-in'),
    mayCancel: may('cancel-booking'),
    signUp: signUpState(state, session, context.now),
  };
}

/** A session's bookings in the order of signing up. */
export function bookingRows(state: ProgrammeState, session: Session): BookingRow[] {
  const waiting = waitingIds(state, session);
  return session.bookings.flatMap((id) => {
    const booking = state.bookings.get(id);
    if (booking === undefined) return [];
    const { status, signedUpAt, channel, places, arrivedAt } = booking;
    const place = waiting.indexOf(id) + 1;
    return {
      bookingId: id,
      status,
      signedUpAt,
      channel,
      places,
      ...(place > 0 && { place }),
      ...(arrivedAt !== undefined && { arrivedAt }),
      ...(arrivedAt !== undefined && arrivedAt > session.startsAt && { late: true as const }),
    };
  });
}

/** What the planner works with: the whole catalogue, and the sessions of these dates by start. */
export function programmeOfDates(
  state: ProgrammeState,
  { from, to }: { readonly from: string; readonly to: string },
  { now, settings }: Pick<WorkshopContext, 'now' | 'settings'>,
): Programme {
  const sessions = [...state.sessions.values()]
    .filter(({ plan }) => plan.date >= from && plan.date <= to)
    // of an activity that has been removed only past ones are left, for a day or two
    .filter(({ plan }) => state.activities.has(plan.activityId))
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1))
    .map((session) => programmeSession(state, session, now));
  const { rooms, openingHours } = settings;
  return { activities: [...state.activities.values()], sessions, rooms, openingHours };
}

function programmeSession(state: ProgrammeState, session: Session, now: number): ProgrammeSession {
  const counts = { booked: 0, waiting: 0, present: 0 };
  for (const id of session.bookings) {
    const booking = state.bookings.get(id);
    if (booking === undefined) continue;
    const { status, places } = booking;
    if (status === 'booked' || status === 'waiting' || status === 'present') {
      counts[status] += places;
    }
  }
  return {
    sessionId: session.id,
    plan: session.plan,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    signUp: signUpState(state, session, now),
    ...counts,
  };
}
