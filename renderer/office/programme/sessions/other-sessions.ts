import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { isOpen } from '../rules/plan-problems.js';

/** Sessions of the same activity to which those signed up can go, the next first. */
export function otherSessions(
  sessions: readonly ProgrammeSession[],
  cancelled: ProgrammeSession,
): readonly ProgrammeSession[] {
  return sessions
    .filter(
      (session) =>
        session.plan.activityId === cancelled.plan.activityId &&
        session.sessionId !== cancelled.sessionId &&
        isOpen(session),
    )
    .toSorted((a, b) => a.startsAt - b.startsAt);
}
