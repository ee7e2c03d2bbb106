import type { WorkshopEvent } from './events.js';
import { draftOf } from './draft.js';
import { evolve } from './evolve.js';
import type { RoomIndex } from './room-index.js';
import { roomIndexOf } from './room-index.js';
import { nextInLine } from './seats.js';
import type { ProgrammeState, Session } from './state.js';

/** Events one after the other, each decided on what those before it have made: a draft nobody keeps. */
export interface Course {
  readonly state: ProgrammeState;
  readonly events: WorkshopEvent[];
  /** Who has which room, made when it is first asked for. */
  rooms(): RoomIndex;
  add(event: WorkshopEvent): void;
  /** The session as it is by now. @throws Error where there is none */
  session(id: string): Session;
  /** Gives free seats to those whose turn it is. */
  fill(sessionId: string, now: number): void;
}

export function courseFrom(before: ProgrammeState): Course {
  const { state } = draftOf(before);
  let rooms: RoomIndex | undefined;
  const course: Course = {
    state,
    events: [],
    add(event) {
      evolve(state, event);
      course.events.push(event);
      rooms?.note(event);
    },
    rooms: () => (rooms ??= roomIndexOf(state)),
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
