import type { BookingView } from '#protocol/workshops/views.js';

/**
 * What the page says of a booking.
 *
 * movedUp         booked, after waiting
 * waitingStarted  still waiting, and the session has begun: who is there comes first
 * released        not there in time: the seat may have gone to somebody else
 * missed          over, and nobody came
 * noPlace         over, and no seat became free
 */
export type BookingState =
  | 'booked'
  | 'movedUp'
  | 'waiting'
  | 'waitingStarted'
  | 'present'
  | 'released'
  | 'over'
  | 'missed'
  | 'noPlace'
  | 'cancelled'
  | 'sessionCancelled';

type Told = Pick<
  BookingView,
  'status' | 'movedUp' | 'sessionCancelled' | 'startsAt' | 'endsAt' | 'changedAt'
>;

/** @param now ms since 1970, the server's clock: it does not tell the page of every hour that strikes */
export function bookingState(view: Told, now: number): BookingState {
  if (view.sessionCancelled) return 'sessionCancelled';
  const over = now >= view.endsAt;
  switch (view.status) {
    case 'cancelled':
      return 'cancelled';
    case 'absent':
      return 'missed';
    case 'present':
      return over ? 'over' : 'present';
    case 'released':
      return over ? 'missed' : 'released';
    case 'waiting':
      if (over) return 'noPlace';
      return now < view.startsAt ? 'waiting' : 'waitingStarted';
    case 'booked':
      if (over) return 'missed';
      return view.movedUp === true ? 'movedUp' : 'booked';
  }
}

/** A seat, or the hope of one: there is still something to come to. */
export function isHeld(state: BookingState): boolean {
  return seatIsSure(state) || hopes(state) || state === 'present';
}

export function seatIsSure(state: BookingState): boolean {
  return state === 'booked' || state === 'movedUp';
}

export function hopes(state: BookingState): boolean {
  return state === 'waiting' || state === 'waitingStarted';
}

/** The code is shown at the desk: to check in, or to ask whether there is a seat after all. */
export function showsCode(state: BookingState): boolean {
  return seatIsSure(state) || hopes(state) || state === 'released';
}

/**
 * What is worth a sound, another text for each: a seat after waiting, a change, the end of it all.
 * @param own whoever holds the page gives it back himself: that is no news
 */
export function newsOf(view: Told, state: BookingState, own: boolean): string | undefined {
  if (state === 'sessionCancelled' || state === 'released') return state;
  if (state === 'cancelled' && !own) return state;
  if (!seatIsSure(state) && !hopes(state)) return undefined;
  const { changedAt = '' } = view;
  const news = state === 'movedUp' ? `movedUp ${changedAt}` : `${changedAt}`;
  return news === '' ? undefined : news;
}
