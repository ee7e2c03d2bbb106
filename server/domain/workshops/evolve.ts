import { evolveBookings } from './evolve-bookings.js';
import type { WorkshopEvent } from './events.js';
import { programmeOf } from './kept.js';
import { isGroup } from './seats.js';
import type { Booking, ProgrammeState, Session } from './state.js';

/**
 * What an event makes of the programme. Changes the given state's maps (a draft, or a state being read
 * back) and replaces what is in them. Decides nothing: whatever `decide` has let happen is applied, so
 * that a journal always reads back the same.
 *
 * @throws Error where the event speaks of an activity, session or booking that is not there: no rule
 *   makes such an event, so the journal is not of this state
 */
export function evolve(state: ProgrammeState, event: WorkshopEvent): void {
  apply(state, event);
  state.revision += 1;
}

function apply(state: ProgrammeState, event: WorkshopEvent): void {
  switch (event.type) {
    case 'programme-carried':
      Object.assign(state, programmeOf(event.programme, event.date));
      return;
    case 'activity-put':
      state.activities.set(event.activity.id, event.activity);
      state.removed.delete(event.activity.id);
      return;
    case 'activity-removed':
      removeActivity(state, event.activityId);
      return;
    case 'session-planned':
      state.sessions.set(event.sessionId, {
        id: event.sessionId,
        plan: event.plan,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        revision: 0,
        bookings: [],
        tally: { signUps: 0, cancellations: 0, waited: 0 },
      });
      return;
    case 'session-changed':
      changeSession(state, event);
      return;
    case 'session-cancelled':
      closeBookings(state, event.sessionId, ({ status }) =>
        status === 'cancelled' ? undefined : 'cancelled',
      );
      putSession(state, {
        ...replanned(sessionOf(state, event.sessionId)),
        cancelledAt: event.at,
      });
      return;
    case 'seats-released':
      closeBookings(state, event.sessionId, (booking) =>
        booking.status === 'booked' && !isGroup(booking) ? 'released' : undefined,
      );
      putSession(state, { ...sessionOf(state, event.sessionId), releasedAt: event.at });
      return;
    case 'session-ended':
      closeBookings(state, event.sessionId, ({ status }) =>
        status === 'booked' || status === 'released' ? 'absent' : undefined,
      );
      putSession(state, { ...sessionOf(state, event.sessionId), endedAt: event.at });
      return;
    case 'heads-counted':
      putSession(state, { ...sessionOf(state, event.sessionId), heads: event.heads });
      return;
    case 'session-forgotten':
      forgetSession(state, event.sessionId);
      return;
    case 'booked':
    case 'booking-cancelled':
    case 'booking-moved-up':
    case 'booking-moved':
    case 'booking-reissued':
    case 'booking-arrived':
    case 'arrival-undone':
      evolveBookings(state, event);
      return;
  }
}

function changeSession(
  state: ProgrammeState,
  event: Extract<WorkshopEvent, { type: 'session-changed' }>,
): void {
  const { plan, startsAt, endsAt, at } = event;
  const session = sessionOf(state, event.sessionId);
  // Who had come, had come for another date.
  if (plan.date !== session.plan.date) {
    for (const booking of bookingsOf(state, session)) {
      if (booking.arrivedAt === undefined || booking.status === 'cancelled') continue;
      const { arrivedAt: _, ...rest } = booking;
      const status = booking.status === 'present' ? 'booked' : booking.status;
      state.bookings.set(booking.id, { ...rest, status });
    }
  }
  const moved = event.moved && { movedAt: at };
  putSession(state, { ...replanned(session), plan, startsAt, endsAt, ...moved });
}

/** Its name is still needed for its sessions that are kept: on phones, and for their figures. */
function removeActivity(state: ProgrammeState, id: string): void {
  const activity = state.activities.get(id);
  if (activity === undefined) throw new Error(`no activity ${id} in the programme`);
  state.activities.delete(id);
  if (namedBySession(state, id)) state.removed.set(id, activity);
}

function forgetSession(state: ProgrammeState, id: string): void {
  const session = sessionOf(state, id);
  for (const booking of bookingsOf(state, session)) {
    state.bookings.delete(booking.id);
    state.bySecret.delete(booking.secretHash);
    state.byCode.delete(booking.codeHash);
  }
  state.sessions.delete(id);
  const { activityId } = session.plan;
  if (!namedBySession(state, activityId)) state.removed.delete(activityId);
}

function namedBySession(state: ProgrammeState, activityId: string): boolean {
  for (const { plan } of state.sessions.values()) if (plan.activityId === activityId) return true;
  return false;
}

function closeBookings(
  state: ProgrammeState,
  sessionId: string,
  become: (booking: Booking) => Booking['status'] | undefined,
): void {
  for (const booking of bookingsOf(state, sessionOf(state, sessionId))) {
    const status = become(booking);
    if (status !== undefined) state.bookings.set(booking.id, { ...booking, status });
  }
}

function bookingsOf(state: ProgrammeState, session: Session): Booking[] {
  return session.bookings.flatMap((id) => state.bookings.get(id) ?? []);
}

function sessionOf(state: ProgrammeState, id: string): Session {
  const session = state.sessions.get(id);
  if (session === undefined) throw new Error(`no session ${id} in the programme`);
  return session;
}

function replanned(session: Session): Session {
  return { ...session, changes: (session.changes ?? 0) + 1 };
}

/** Stores a changed session; the only way in, so that its revision always tells. */
function putSession(state: ProgrammeState, session: Session): void {
  state.sessions.set(session.id, { ...session, revision: session.revision + 1 });
}
