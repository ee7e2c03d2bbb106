import type { WorkshopEvent } from './events.js';
import { draftOf } from './draft.js';
import { evolve } from './evolve.js';
import { nextInLine } from './seats.js';
import type { ProgrammeState, Session } from './state.js';

/** Events one after the other, each decided on what those before it have made: a draft nobody keeps. */
export interface Course {
  readonly state: ProgrammeState;
  readonly events: WorkshopEvent[];
  add(event: WorkshopEvent): void;
  /** The session as it is by now. @throws Error where there is none */
  session(id: string): Session;
  /** Gives free seats to those whose turn it is. */
  fill(sessionId: string, now: number): void;
}

export function courseFrom(before: ProgrammeState): Course {
  return courseOn(draftOf(before).state);
}

/**
 * The same for thousands of events: on a copy, because each looks through all sessions, and a draft's maps
 * take ten times as long for that as plain ones.
 */
export function longCourseFrom(before: ProgrammeState): Course {
  return courseOn({
    ...before,
    activities: new Map(before.activities),
    removed: new Map(before.removed),
    sessions: new Map(before.sessions),
    bookings: new Map(before.bookings),
    bySecret: new Map(before.bySecret),
    byCode: new Map(before.byCode),
    kiosks: new Map(before.kiosks),
  });
}

function courseOn(state: ProgrammeState): Course {
  const course: Course = {
    state,
    events: [],
    add(event) {
      evolve(state, event);
      course.events.push(event);
    },
    session(id) {
      const session = state.sessions.get(id);
      if (session === undefined) throw new Error(`no session ${id} in the programme`);
      return session;
    },
    fill(sessionId, now) {
      for (;;) {
        const bookingId = nextInLine(state, course.session(sessionId), now);
        if (bookingId === undefined) return;
        course.add({ type: 'booking-moved-up', at: now, bookingId });
      }
    },
  };
  return course;
}
