import { ok, refuse } from '#protocol/refusals.js';
import type { HashedKey } from '#protocol/workshops/commands.js';

import type { WorkshopActor, WorkshopContext, WorkshopPayload } from '../command.js';
import { courseFrom } from '../course.js';
import type { Found, WorkshopDecision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import type { BookedSession } from '../find.js';
import { bookingBy, openBooking } from '../find.js';
import { keyInUse } from '../keys.js';
import { isSteward } from '../rights.js';
import { hasBegun, isOver } from '../seats.js';
import type { ProgrammeState } from '../state.js';

/** At a kiosk until the start, by the steward until the end: so a lost code's seat is freed, too. */
export function cancelBooking(
  state: ProgrammeState,
  { key }: WorkshopPayload<'cancel-booking'>,
  actor: WorkshopActor,
  { now }: WorkshopContext,
): WorkshopDecision {
  if (!mayUse(key, actor)) return refuse('not-allowed');
  return cancel(state, key, isSteward(actor), now);
}

/** On the visitor's own phone, until the start. */
export function cancelOwnBooking(
  state: ProgrammeState,
  actor: WorkshopActor,
  { now }: WorkshopContext,
): WorkshopDecision {
  if (actor.kind !== 'booking') return refuse('not-allowed');
  const decision = cancel(state, { bookingId: actor.bookingId }, false, now);
  return decision.ok ? ok({ events: decision.value.events, answer: {} }) : decision;
}

/** Ids stand in the steward's list alone: a kiosk knows a booking by what the visitor holds. */
export function mayUse(key: HashedKey, actor: WorkshopActor): boolean {
  return !('bookingId' in key) || isSteward(actor);
}

function cancel(
  state: ProgrammeState,
  key: HashedKey,
  bySteward: boolean,
  now: number,
): WorkshopDecision {
  const found = cancellable(state, key, bySteward, now);
  if (!found.ok) return found;
  const { booking, session } = found.value;
  const answer = { sessionId: session.id };
  if (booking.status === 'cancelled') return unchanged(answer);
  const course = courseFrom(state);
  course.add({ type: 'booking-cancelled', at: now, bookingId: booking.id });
  course.fill(session.id, now);
  return happened(course.events, answer);
}

function cancellable(
  state: ProgrammeState,
  key: HashedKey,
  bySteward: boolean,
  now: number,
): Found<BookedSession> {
  const found = bookingBy(state, key);
  if (found === undefined) return refuse('booking-unknown');
  const { booking, session } = found;
  if (booking.status === 'cancelled') return ok(found);
  if (isOver(session, now)) return refuse('session-over');
  if (!bySteward && hasBegun(session, now)) return refuse('session-running');
  return ok(found);
}

/** For a lost code: new keys, and the old ones are unknown at once. */
export function reissueBooking(
  state: ProgrammeState,
  { bookingId, secretHash, codeHash }: WorkshopPayload<'reissue-booking'>,
  { now }: WorkshopContext,
): WorkshopDecision {
  const found = openBooking(state, { bookingId }, now);
  if (!found.ok) return found;
  const { booking } = found.value;
  if (booking.secretHash === secretHash && booking.codeHash === codeHash) return unchanged();
  if (keyInUse(state, { secretHash, codeHash })) return refuse('booking-key-in-use');
  return happened([{ type: 'booking-reissued', at: now, bookingId, secretHash, codeHash }]);
}
