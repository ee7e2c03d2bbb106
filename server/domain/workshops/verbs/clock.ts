import type { WorkshopContext, WorkshopTick } from '../command.js';
import { courseFrom } from '../course.js';
import type { WorkshopDecision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { dueAt } from '../due.js';
import { lately } from '../evolve-bookings.js';
import { keptOf } from '../kept.js';
import type { KioskSignUps, ProgrammeState } from '../state.js';

/**
 * All that is due (forgetting where it may), in the order its time came: after a long sleep too, then with
 * the time it is now.
 */
export function workshopTick(
  state: ProgrammeState,
  { forget = true }: WorkshopTick['payload'],
  { now, settings }: WorkshopContext,
): WorkshopDecision {
  const course = courseFrom(state);
  for (const { what, sessionId } of dueAt(state, settings, now)) {
    switch (what) {
      case 'release':
        course.add({ type: 'seats-released', at: now, sessionId });
        course.fill(sessionId, now);
        break;
      case 'end':
        course.add({ type: 'session-ended', at: now, sessionId });
        break;
      case 'forget':
        if (forget) course.add({ type: 'session-forgotten', at: now, sessionId });
        break;
    }
  }
  return happened(course.events);
}

/** Begins the journal of today with all there is, where today is later than the one that is written. */
export function carryProgramme(
  state: ProgrammeState,
  { now, today: date }: WorkshopContext,
): WorkshopDecision {
  if (state.date !== undefined && date <= state.date) return unchanged();
  const programme = { ...keptOf(state), kiosks: kioskSignUpsOn(state, date, now) };
  return happened([{ type: 'programme-carried', at: now, date, programme }]);
}

/** What the limits still need on this date: the last hour may have begun on the date before. */
function kioskSignUpsOn(
  state: ProgrammeState,
  date: string,
  now: number,
): [string, KioskSignUps][] {
  const kept: [string, KioskSignUps][] = [];
  for (const [kiosk, signUps] of state.kiosks) {
    const seats = signUps.date === date ? signUps.seats : 0;
    const recent = lately(signUps, now);
    if (seats > 0 || recent.length > 0) kept.push([kiosk, { date, seats, lately: recent }]);
  }
  return kept;
}
