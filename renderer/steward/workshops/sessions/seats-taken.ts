import type { StewardSession } from '#protocol/workshops/views.js';

/** People who hold a seat, there or not: a group counts with its places. */
export function seatsTaken({ capacity, left }: Pick<StewardSession, 'capacity' | 'left'>): number {
  return capacity - left;
}

/** Whom a free seat goes to before anybody else: all who wait; once it has begun, those of them who are there. */
export function nextInLine(
  session: Pick<StewardSession, 'signUp' | 'waiting' | 'waitingHere'>,
): number {
  return session.signUp === 'running' ? session.waitingHere : session.waiting;
}
