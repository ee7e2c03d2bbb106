import type { Settings } from '#protocol/settings.js';

import { localTime } from '../../domain/calendar.js';
import type { ProgrammeState, Session } from '../../domain/workshops/state.js';

const DAY_MS = 86_400_000;

/**
 * The sessions people are told of at `now` (ms): from today on, for as many weeks as are set. Those of
 * today stay until its end, ended or cancelled. In no order.
 */
export function visibleSessions(
  state: Pick<ProgrammeState, 'sessions'>,
  settings: Pick<Settings, 'timeZone' | 'workshopWeeksAhead'>,
  now: number,
): { readonly today: string; readonly sessions: readonly Session[] } {
  const today = localTime(now, settings.timeZone).date;
  const last = dateAfter(today, settings.workshopWeeksAhead * 7);
  const sessions = [...state.sessions.values()].filter(
    ({ plan }) => plan.date >= today && plan.date <= last,
  );
  return { today, sessions };
}

/** Calendar days alone: no clock change shifts them. */
function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
