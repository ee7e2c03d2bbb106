import type { BookingRow, StewardSession } from '#protocol/workshops/views.js';

export const BOOKING_VERBS = ['check-in', 'undo', 'reissue', 'cancel'] as const;
export type BookingVerb = (typeof BOOKING_VERBS)[number];

/**
 * What a steward can do for a booking, the likeliest first. The server has the last word, on times
 * above all.
 */
export function bookingVerbs(
  booking: Pick<BookingRow, 'status' | 'arrivedAt'>,
  session: Pick<StewardSession, 'signUp'>,
): readonly BookingVerb[] {
  const { status, arrivedAt } = booking;
  const ended = session.signUp === 'over' || session.signUp === 'cancelled';
  if (ended || status === 'cancelled' || status === 'absent') return [];
  const arrived = status === 'present' || (status === 'waiting' && arrivedAt !== undefined);
  return [arrived ? 'undo' : 'check-in', 'reissue', 'cancel'];
}
