import type { Settings } from '#protocol/settings.js';

import { endOfDate } from '../calendar.js';
import { keptUntil } from './seats.js';
import type { ProgrammeState, Session } from './state.js';

type Clockwork = Pick<Settings, 'workshopGraceMinutes' | 'retentionHours' | 'timeZone'>;
type Sessions = Pick<ProgrammeState, 'sessions'>;

/** What the clock does with a session, and when, ms since 1970. */
export interface Due {
  readonly what: 'release' | 'end' | 'forget';
  readonly at: number;
  readonly sessionId: string;
}

/** What has to be done at `now`, in the order its time came. */
export function dueAt(state: Sessions, settings: Clockwork, now: number): Due[] {
  return comingUp(state, settings)
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at);
}

/** All that is still to be done with the sessions there are. */
function comingUp(state: Sessions, settings: Clockwork): Due[] {
  const due: Due[] = [];
  const dates = new Map<string, Session[]>();
  for (const session of state.sessions.values()) {
    const { id: sessionId, endsAt, plan } = session;
    const ofDate = dates.get(plan.date);
    if (ofDate === undefined) dates.set(plan.date, [session]);
    else ofDate.push(session);
    if (isFinished(session)) continue;
    const release = keptUntil(session, settings);
    if (session.releasedAt === undefined && release < endsAt) {
      due.push({ what: 'release', at: release, sessionId });
    }
    due.push({ what: 'end', at: endsAt, sessionId });
  }
  for (const [date, sessions] of dates) {
    if (!sessions.every(isFinished)) continue;
    const at = forgetAt(date, sessions, settings);
    for (const { id } of sessions) due.push({ what: 'forget', at, sessionId: id });
  }
  return due;
}

function isFinished({ cancelledAt, endedAt }: Session): boolean {
  return cancelledAt !== undefined || endedAt !== undefined;
}

/**
 * The sessions of a date go together, once the last of them has ended so long ago, and not while more can
 * be planned on it: as long as there is one, the figures of its date can be made again in full. Never in
 * the tick that ends one, so that there is a moment to make them.
 */
export function forgetAt(
  date: string,
  sessions: readonly Session[],
  settings: Pick<Settings, 'retentionHours' | 'timeZone'>,
): number {
  const lastEnd = Math.max(...sessions.map(({ endsAt }) => endsAt));
  return Math.max(lastEnd + settings.retentionHours * HOUR, endOfDate(date, settings.timeZone));
}

const HOUR = 3_600_000;
