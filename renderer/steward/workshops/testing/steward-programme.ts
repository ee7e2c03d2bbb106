import type {
  PublicActivity,
  StewardSession,
  StewardWorkshops,
} from '#protocol/workshops/views.js';

import { activity, session } from '../../../shared/workshops/testing/programme.js';

/** As `session`, with what the desk knows besides: its seats are kept for ten minutes after the start. */
export function stewardSession(change: Partial<StewardSession> = {}): StewardSession {
  const shown = session(change);
  return {
    revision: 1,
    booked: shown.capacity - shown.left,
    present: 0,
    waitingHere: 0,
    ...shown,
    ...change,
  };
}

export function stewardProgramme(
  activities: Readonly<Record<string, Partial<PublicActivity>>>,
  sessions: Readonly<Record<string, Partial<StewardSession>>>,
): StewardWorkshops {
  const mapped = <A, B>(all: Readonly<Record<string, A>>, make: (each: A) => B) =>
    Object.fromEntries(Object.entries(all).map(([id, each]) => [id, make(each)]));
  return { activities: mapped(activities, activity), sessions: mapped(sessions, stewardSession) };
}
