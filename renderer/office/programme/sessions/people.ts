import type { ProgrammeSession } from '#protocol/workshops/views.js';

type Counts = Pick<ProgrammeSession, 'booked' | 'waiting' | 'present'>;

/** Seats somebody holds, checked in or not. */
export function seatsTaken({ booked, present }: Counts): number {
  return booked + present;
}

/** Everybody who is told of a change: with a seat, or waiting for one. */
export function peopleOf(session: Counts): number {
  return seatsTaken(session) + session.waiting;
}

/** Seats nobody holds. */
export function seatsLeft(session: Counts & Pick<ProgrammeSession, 'plan'>): number {
  return Math.max(0, session.plan.capacity - seatsTaken(session));
}
