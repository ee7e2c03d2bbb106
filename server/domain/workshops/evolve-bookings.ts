import type { WorkshopEvent } from './events.js';
import { isGroup } from './seats.js';
import type { Booking, KioskSignUps, ProgrammeState, Session, Tally } from './state.js';

type BookingEvent = Extract<WorkshopEvent, { readonly bookingId: string }>;
type Booked = Extract<WorkshopEvent, { type: 'booked' }>;

/** The limit within an hour looks back so far, ms. */
export const LATELY = 60 * 60_000;

/** What an event about one booking makes of it, its session and its kiosk. */
export function evolveBookings(state: ProgrammeState, event: BookingEvent): void {
  if (event.type === 'booked') {
    book(state, event);
    return;
  }
  const booking = bookingOf(state, event.bookingId);
  switch (event.type) {
    case 'booking-cancelled':
      put(state, { ...booking, status: 'cancelled' }, { cancellations: booking.places });
      return;
    case 'booking-moved-up':
      put(state, {
        ...booking,
        status: booking.arrivedAt === undefined ? 'booked' : 'present',
        movedUpAt: event.at,
      });
      return;
    case 'booking-moved':
      move(state, booking, event);
      return;
    case 'booking-reissued': {
      const { secretHash, codeHash } = event;
      state.bySecret.delete(booking.secretHash);
      state.byCode.delete(booking.codeHash);
      put(state, { ...booking, secretHash, codeHash });
      return;
    }
    case 'booking-arrived':
      put(state, {
        ...booking,
        status: booking.status === 'waiting' ? 'waiting' : 'present',
        arrivedAt: event.at,
      });
      return;
    case 'arrival-undone':
      undoArrival(state, booking);
      return;
  }
}

function book(state: ProgrammeState, event: Booked): void {
  const { bookingId: id, sessionId, secretHash, codeHash, places, channel, waiting, at } = event;
  const session = sessionOf(state, sessionId);
  state.sessions.set(sessionId, { ...session, bookings: [...session.bookings, id] });
  put(
    state,
    {
      id,
      sessionId,
      secretHash,
      codeHash,
      places,
      channel,
      status: waiting ? 'waiting' : 'booked',
      signedUpAt: at,
    },
    { signUps: places, waited: waiting ? places : 0 },
  );
  if (event.kiosk !== undefined) countForKiosk(state, event.kiosk, event);
}

function countForKiosk(state: ProgrammeState, kiosk: string, event: Booked): void {
  const { at, sessionId, date = state.date ?? '' } = event;
  const before = state.kiosks.get(kiosk);
  state.kiosks.set(kiosk, {
    date,
    seats: (before?.date === date ? before.seats : 0) + 1,
    lately: [...lately(before, at), { at, sessionId }],
  });
}

/** A kiosk's sign-ups of the hour before `now`; after a step of the clock, those within an hour of it. */
export function lately(signUps: KioskSignUps | undefined, now: number): KioskSignUps['lately'] {
  return signUps?.lately.filter(({ at }) => Math.abs(now - at) < LATELY) ?? [];
}

/** The sign-up stays one of the session it was for: what was asked for there is counted there. */
function move(
  state: ProgrammeState,
  booking: Booking,
  { at, sessionId, waiting }: Extract<WorkshopEvent, { type: 'booking-moved' }>,
): void {
  const from = sessionOf(state, booking.sessionId);
  state.sessions.set(from.id, {
    ...from,
    bookings: from.bookings.filter((id) => id !== booking.id),
    revision: from.revision + 1,
  });
  const to = sessionOf(state, sessionId);
  state.sessions.set(to.id, { ...to, bookings: [...to.bookings, booking.id] });
  const { arrivedAt: _arrivedAt, movedUpAt, ...rest } = booking;
  const seatedSince = booking.status === 'waiting' ? at : movedUpAt;
  put(state, {
    ...rest,
    sessionId,
    status: waiting ? 'waiting' : 'booked',
    movedAt: at,
    ...(!waiting && seatedSince !== undefined && { movedUpAt: seatedSince }),
  });
}

/**
 * Back to what it was: in line, where it got its seat only by being there; else with a seat that is
 * kept, or with none once the seats have been released.
 */
function undoArrival(state: ProgrammeState, booking: Booking): void {
  const session = sessionOf(state, booking.sessionId);
  const { arrivedAt: _, ...rest } = booking;
  const { movedUpAt, ...inLine } = rest;
  if (movedUpAt !== undefined && movedUpAt >= session.startsAt) {
    put(state, { ...inLine, status: 'waiting' });
  } else if (booking.status === 'waiting') {
    put(state, rest);
  } else {
    const isKept = session.releasedAt === undefined || isGroup(booking);
    put(state, { ...rest, status: isKept ? 'booked' : 'released' });
  }
}

/** Stores a new or changed booking; the only way in, so that its keys and its session always agree. */
function put(state: ProgrammeState, booking: Booking, counted: Partial<Tally> = {}): void {
  state.bookings.set(booking.id, booking);
  state.bySecret.set(booking.secretHash, booking.id);
  state.byCode.set(booking.codeHash, booking.id);
  const session = sessionOf(state, booking.sessionId);
  const { tally } = session;
  state.sessions.set(session.id, {
    ...session,
    revision: session.revision + 1,
    tally: {
      signUps: tally.signUps + (counted.signUps ?? 0),
      cancellations: tally.cancellations + (counted.cancellations ?? 0),
      waited: tally.waited + (counted.waited ?? 0),
    },
  });
}

function bookingOf(state: ProgrammeState, id: string): Booking {
  const booking = state.bookings.get(id);
  if (booking === undefined) throw new Error(`no booking ${id} in the programme`);
  return booking;
}

function sessionOf(state: ProgrammeState, id: string): Session {
  const session = state.sessions.get(id);
  if (session === undefined) throw new Error(`no session ${id} in the programme`);
  return session;
}
