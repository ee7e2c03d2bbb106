import type { Refusal } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';

import type { WorkshopActor, WorkshopContext, WorkshopPayload } from '../command.js';
import { courseFrom } from '../course.js';
import type { WorkshopDecision } from '../decision.js';
import { happened } from '../decision.js';
import { lately } from '../evolve-bookings.js';
import { openSession } from '../find.js';
import { keyInUse } from '../keys.js';
import { hasBegun, placeOf, seatsToGive, signUpClosesAt, waitingLeft } from '../seats.js';
import type { ProgrammeState, Session } from '../state.js';

/**
 * One seat, or a place in the waiting list: for a visitor at a kiosk, or by a steward or an advisor for the
 * one before them, until the end and without the limits against hoarding.
 */
export function signUp(
  state: ProgrammeState,
  payload: WorkshopPayload<'sign-up'>,
  actor: WorkshopActor,
  context: WorkshopContext,
): WorkshopDecision {
  const { now } = context;
  const kiosk = actor.kind === 'device' ? actor.deviceId : undefined;
  const found = openSession(state, payload.sessionId, now);
  if (!found.ok) return found;
  const session = found.value;
  if (kiosk !== undefined && hasBegun(session, now)) return refuse('session-running');
  if (kiosk !== undefined && now >= signUpClosesAt(session)) return refuse('sign-up-closed');
  const waiting = seatsToGive(state, session, now) === 0;
  if (waiting && waitingLeft(state, session) === 0) return refuse('session-full');
  const tooMany = kiosk === undefined ? undefined : hoarding(state, kiosk, session, context);
  if (tooMany !== undefined) return { ok: false, refusal: tooMany };
  // Last: whoever tries codes this way uses a seat with each that nobody holds.
  if (keyInUse(state, payload)) return refuse('booking-key-in-use');

  const bookingId = context.newId();
  const course = courseFrom(state);
  course.add({
    type: 'booked',
    at: now,
    bookingId,
    sessionId: session.id,
    secretHash: payload.secretHash,
    codeHash: payload.codeHash,
    places: 1,
    channel: kiosk === undefined ? 'desk' : 'kiosk',
    ...(kiosk !== undefined && { kiosk, date: context.today }),
    waiting,
  });
  course.fill(session.id, now);
  const booking = course.state.bookings.get(bookingId);
  const place = booking && placeOf(course.state, booking);
  return happened(course.events, { bookingId, ...(place !== undefined && { place }) });
}

/** All its seats at once, at the desk: groups do not wait. */
export function signUpGroup(
  state: ProgrammeState,
  payload: WorkshopPayload<'sign-up-group'>,
  { now, newId }: WorkshopContext,
): WorkshopDecision {
  const found = openSession(state, payload.sessionId, now);
  if (!found.ok) return found;
  if (keyInUse(state, payload)) return refuse('booking-key-in-use');
  const left = seatsToGive(state, found.value, now);
  if (payload.places > left) return refuse('not-enough-places', { left });
  const { sessionId, secretHash, codeHash, places } = payload;
  const bookingId = newId();
  const booked = {
    type: 'booked',
    at: now,
    bookingId,
    sessionId,
    secretHash,
    codeHash,
    places,
    channel: 'desk',
    waiting: false,
  } as const;
  return happened([booked], { bookingId });
}

/** Why this kiosk gives no more seats for now. */
function hoarding(
  state: ProgrammeState,
  kiosk: string,
  session: Session,
  { now, today, settings }: WorkshopContext,
): Refusal | undefined {
  const signUps = state.kiosks.get(kiosk);
  const ofSession = lately(signUps, now).filter(({ sessionId }) => sessionId === session.id);
  if (ofSession.length >= settings.workshopSeatsPerKioskHour) {
    return { code: 'too-many-from-kiosk', detail: { limit: settings.workshopSeatsPerKioskHour } };
  }
  // By the calendar, not by the journal: that one stays on a later date where a clock once ran ahead.
  const given = signUps?.date === today ? signUps.seats : 0;
  if (given >= settings.workshopSeatsPerKioskDay) {
    return { code: 'too-many-today', detail: { limit: settings.workshopSeatsPerKioskDay } };
  }
  return undefined;
}
