import type { BookingFacts } from '#protocol/workshops/commands.js';

import { workshopAt } from '../../workshops/sessions.js';
import type { Sessions, Workshop } from '../../workshops/sessions.js';
import type { IssuedBooking } from './issued-booking.js';

/** What fresh keys are good for by now; a session may move or end while they are being given out. */
export type IssuedNow =
  | { readonly kind: 'good'; readonly workshop: Workshop; readonly place?: number }
  /** The booking or its session is cancelled: nothing of it may be handed over. */
  | { readonly kind: 'gone'; readonly workshop?: Workshop };

/** The session the keys are for: another one than at first, where all of it were moved there. */
export function sessionNow(issued: IssuedBooking, facts: BookingFacts | undefined): string {
  return facts?.sessionId ?? issued.sessionId;
}

/** @param facts the server's last word on the booking, as far as it has been heard */
export function issuedNow(
  view: Sessions,
  issued: IssuedBooking,
  facts: BookingFacts | undefined,
): IssuedNow {
  const workshop = workshopAt(view, sessionNow(issued, facts));
  if (workshop === undefined) return { kind: 'gone' };
  if (facts?.status === 'cancelled' || workshop.session.signUp === 'cancelled')
    return { kind: 'gone', workshop };
  const place = facts === undefined ? issued.place : facts.place;
  return { kind: 'good', workshop, ...(place !== undefined && { place }) };
}
