import { sessionFigures } from './figures.js';
import { keptOf } from './kept.js';
import type { KeptProgramme, ProgrammeState, Session } from './state.js';

/**
 * The programme with nobody in it, for a copy that may outlive its bookings: activities and sessions, no
 * booking, no kiosk. Sessions that are over keep what their figures need as counts, so that the figures made
 * of it are those made of the programme itself; to all others people sign up anew.
 */
export function withoutBookings(state: ProgrammeState): KeptProgramme {
  return {
    ...keptOf(state),
    sessions: [...state.sessions.values()].map((session) => emptied(state, session)),
    bookings: [],
    kiosks: [],
  };
}

function emptied(state: ProgrammeState, session: Session): Session {
  const rest = { ...session, bookings: [] };
  if (session.cancelledAt !== undefined) return rest;
  if (session.endedAt === undefined) {
    return { ...rest, tally: { signUps: 0, cancellations: 0, waited: 0 } };
  }
  const { participants, noShows } = sessionFigures(state, session);
  return { ...rest, heads: participants, absent: noShows };
}
