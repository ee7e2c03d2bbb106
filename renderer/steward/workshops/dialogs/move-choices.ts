import type { StewardSession, StewardWorkshops } from '#protocol/workshops/views.js';

import { workshopsOf } from '../../../shared/workshops/sessions.js';
import { seatsTaken } from '../sessions/seats-taken.js';
import type { StewardWorkshop } from '../sessions/session-days.js';

/** Whom the end of a session touches, people: a group counts with its places. */
export interface Holders {
  readonly seats: number;
  readonly waiting: number;
}

export function holdersOf(session: Pick<StewardSession, 'capacity' | 'left' | 'waiting'>): Holders {
  return { seats: seatsTaken(session), waiting: session.waiting };
}

/** Another session of the activity, and what becomes there of those who held a place. */
export interface MoveChoice {
  readonly workshop: StewardWorkshop;
  /** How many get a seat there, and how many wait. */
  readonly seated: number;
  readonly waiting: number;
  /** There is not room for all: it is all or none. */
  readonly tooFew: boolean;
}

/**
 * Where those of a cancelled session could go: later or elsewhere, as long as it has not begun. A group
 * needs all its seats at once, which only the server can tell.
 */
export function moveChoices(view: StewardWorkshops, from: StewardWorkshop): readonly MoveChoice[] {
  const { seats, waiting } = holdersOf(from.session);
  const all = seats + waiting;
  return workshopsOf(view)
    .filter(
      ({ sessionId, session }) =>
        sessionId !== from.sessionId &&
        session.activityId === from.session.activityId &&
        !BEGUN.includes(session.signUp),
    )
    .map((workshop) => {
      const { left, waitingLeft } = workshop.session;
      const seated = Math.min(all, left);
      return {
        workshop,
        seated,
        waiting: all - seated,
        tooFew: all - seated > waitingLeft,
      };
    });
}

const BEGUN: readonly StewardSession['signUp'][] = ['running', 'over', 'cancelled'];
