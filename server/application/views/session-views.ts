import type { Settings } from '#protocol/settings.js';
import type { Activity } from '#protocol/workshops/programme.js';
import type { DisplaySession, PublicSession, StewardSession } from '#protocol/workshops/views.js';
import type { BookingStatus } from '#protocol/workshops/vocabulary.js';

import {
  keptUntil,
  seatsLeft,
  signUpState,
  waitingIds,
  waitingLeft,
} from '../../domain/workshops/seats.js';
import type { ProgrammeState, Session } from '../../domain/workshops/state.js';
import { roomName } from '../workshops/room-name.js';

/** One session as each audience sees it. */
export interface SessionViews {
  readonly visitors: PublicSession;
  readonly steward: StewardSession;
  readonly display: DisplaySession;
}

/** @param now ms since 1970 */
export function sessionViews(
  state: ProgrammeState,
  session: Session,
  activity: Activity,
  settings: Settings,
  now: number,
): SessionViews {
  const { plan, startsAt, endsAt, heads } = session;
  const waiting = waitingIds(state, session);
  const room = roomName(plan.room, settings);
  const left = seatsLeft(state, session);
  const signUp = signUpState(state, session, now);
  const visitors: PublicSession = {
    activityId: plan.activityId,
    date: plan.date,
    startsAt,
    endsAt,
    room,
    capacity: plan.capacity,
    left,
    waiting: waiting.length,
    waitingLeft: waitingLeft(state, session),
    signUp,
    keptUntil: keptUntil(session, settings),
  };
  return {
    visitors,
    steward: {
      ...visitors,
      revision: session.revision,
      booked: people(state, session, 'booked'),
      present: people(state, session, 'present'),
      waitingHere: waiting.filter((id) => state.bookings.get(id)?.arrivedAt !== undefined).length,
      ...(heads !== undefined && { heads }),
    },
    display: { sessionId: session.id, title: activity.title, startsAt, endsAt, room, left, signUp },
  };
}

/** Groups count with all their places. */
function people(state: ProgrammeState, session: Session, status: BookingStatus): number {
  let sum = 0;
  for (const id of session.bookings) {
    const booking = state.bookings.get(id);
    if (booking?.status === status) sum += booking.places;
  }
  return sum;
}
