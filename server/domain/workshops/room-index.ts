import type { WorkshopEvent } from './events.js';
import type { SessionTimes } from './planning.js';
import type { ProgrammeState, Session } from './state.js';

/**
 * Which sessions may stand in the way in a room at a time, without looking through all of them: thousands
 * of rows, each looking through thousands of sessions, would stop the server for seconds.
 */
export interface RoomIndex {
  /** All that were once given this room on these days; which of them still have it then, the state says. */
  near(room: string, times: SessionTimes): Iterable<Session>;
  /** To be told of each event once the state has it. */
  note(event: WorkshopEvent): void;
}

export function roomIndexOf(state: Pick<ProgrammeState, 'sessions'>): RoomIndex {
  const ids = new Map<string, Set<string>>();
  for (const session of state.sessions.values()) put(session);

  return {
    *near(room, times) {
      for (const place of places(room, times)) {
        for (const id of ids.get(place) ?? []) {
          const session = state.sessions.get(id);
          if (session !== undefined) yield session;
        }
      }
    },
    note(event) {
      if (event.type !== 'session-planned' && event.type !== 'session-changed') return;
      const session = state.sessions.get(event.sessionId);
      if (session !== undefined) put(session);
    },
  };

  function put(session: Session): void {
    for (const place of places(session.plan.room, session)) {
      const there = ids.get(place);
      if (there === undefined) ids.set(place, new Set([session.id]));
      else there.add(session.id);
    }
  }
}

/** By instants, not by the plan's date: a session stays when it is though the time zone be set anew. */
function places(room: string, { startsAt, endsAt }: SessionTimes): string[] {
  const found: string[] = [];
  for (let day = Math.floor(startsAt / DAY); day * DAY < endsAt; day += 1) {
    found.push(`${day} ${room}`);
  }
  return found;
}

const DAY = 86_400_000;
