import type { KeptProgramme, ProgrammeState } from './state.js';
import { emptyProgramme } from './state.js';

/** What has to be kept of a programme, as plain lists; its date stands beside it. */
export function keptOf(state: ProgrammeState): KeptProgramme {
  return {
    activities: [...state.activities.values()],
    removed: [...state.removed.values()],
    sessions: [...state.sessions.values()],
    bookings: [...state.bookings.values()],
    kiosks: [...state.kiosks],
    revision: state.revision,
  };
}

/** The whole programme again from what was kept of it. */
export function programmeOf(kept: KeptProgramme, date: string | undefined): ProgrammeState {
  const state = emptyProgramme();
  state.date = date;
  state.revision = kept.revision;
  for (const activity of kept.activities) state.activities.set(activity.id, activity);
  for (const activity of kept.removed) state.removed.set(activity.id, activity);
  for (const session of kept.sessions) state.sessions.set(session.id, session);
  for (const booking of kept.bookings) {
    state.bookings.set(booking.id, booking);
    state.bySecret.set(booking.secretHash, booking.id);
    state.byCode.set(booking.codeHash, booking.id);
  }
  for (const [kiosk, signUps] of kept.kiosks) state.kiosks.set(kiosk, signUps);
  return state;
}
