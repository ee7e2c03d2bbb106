import type { Theme } from '#protocol/vocabulary.js';
import type { Activity } from '#protocol/workshops/programme.js';
import type { BookingStatus, Format, Spoken } from '#protocol/workshops/vocabulary.js';

import { activityOf } from './find.js';
import type { ProgrammeState, Session } from './state.js';

/** What statistics keep of the sessions of a date: of no booking, and of no hour. */
export interface WorkshopDayFigures {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Those held or cancelled, in an order that tells no hour. */
  readonly sessions: readonly WorkshopSessionFigures[];
}

export interface WorkshopSessionFigures {
  readonly activityId: string;
  /** As it was called then, for who reads it later. */
  readonly title: Activity['title'];
  readonly theme: Theme;
  readonly format: Format;
  readonly language: Spoken;
  readonly partners: readonly string[];
  readonly outcome: 'held' | 'cancelled';
  /** Capacity. */
  readonly seats: number;
  /** Seats and waiting places asked for, people. */
  readonly signUps: number;
  /** By visitors or stewards; not those that ended with their session. */
  readonly cancellations: number;
  /** Sign-ups that began in the waiting list. */
  readonly waited: number;
  /** Heads where somebody has counted them, else those checked in; none where it was cancelled. */
  readonly participants: number;
  /** Of the seats held, those that nobody came for. */
  readonly noShows: number;
}

type Programme = Pick<ProgrammeState, 'activities' | 'removed' | 'bookings'>;

/** Figures of a session that has ended or was cancelled; of another one, as they are so far. */
export function sessionFigures(state: Programme, session: Session): WorkshopSessionFigures {
  const { id, title, theme, format, language, partners } = activityOf(state, session);
  const cancelled = session.cancelledAt !== undefined;
  return {
    activityId: id,
    title,
    theme,
    format,
    language,
    partners,
    outcome: cancelled ? 'cancelled' : 'held',
    seats: session.plan.capacity,
    signUps: session.tally.signUps,
    cancellations: session.tally.cancellations,
    waited: session.tally.waited,
    participants: cancelled ? 0 : (session.heads ?? people(state, session, 'present')),
    noShows: cancelled ? 0 : (session.absent ?? people(state, session, 'absent')),
  };
}

/** All sessions of the date that have ended or were cancelled, as long as they are kept. */
export function dayFigures(
  state: Programme & Pick<ProgrammeState, 'sessions'>,
  date: string,
): WorkshopDayFigures {
  const sessions = [...state.sessions.values()]
    .filter(({ plan }) => plan.date === date)
    .filter(({ endedAt, cancelledAt }) => endedAt !== undefined || cancelledAt !== undefined)
    .map((session) => sessionFigures(state, session))
    .map((figures) => ({ figures, order: JSON.stringify(figures) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ figures }) => figures);
  return { date, sessions };
}

function people(state: Programme, session: Session, status: BookingStatus): number {
  let count = 0;
  for (const id of session.bookings) {
    const booking = state.bookings.get(id);
    if (booking?.status === status) count += booking.places;
  }
  return count;
}
