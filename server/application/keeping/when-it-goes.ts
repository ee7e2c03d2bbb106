import { dayBefore } from '#protocol/periods.js';
import type { Settings } from '#protocol/settings.js';

import { endOfDate } from '../../domain/calendar.js';
import { forgetAt } from '../../domain/workshops/due.js';
import type { Session } from '../../domain/workshops/state.js';
import { portraitsGoOn } from '../feedback/feedback-keeper.js';
import { monthsBefore } from '../audit/audit-log.js';

/** When the next of each kind goes, ms since 1970; `undefined`: nobody can tell yet, or nothing does. */

const HOUR_MS = 3_600_000;
const JOURNAL = /^journal\/(\d{4}-\d{2}-\d{2})\.jsonl$/;
/** Of what was put aside by a restore, that which tells of visitors. */
const TELLS_OF_VISITORS =
  /^before-restore-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z\/(?:journal|workshops|documents\/(?:snapshot|sessions|wrong-tries|booking-key)\.|feedback\/\d{4}\/\d{4}-\d{2}-\d{2}\.)/;

interface File {
  readonly path: string;
  readonly changedAt: number;
}
type Retention = Pick<Settings, 'retentionHours' | 'timeZone'>;

/**
 * A day's tickets go so long after its closing, and never on their own date. A day before the one at the
 * reception was closed when its journal was last written.
 */
export function ticketsGo(
  files: readonly File[],
  day: { readonly date: string; readonly closedAt?: number | undefined } | undefined,
  settings: Retention,
): number | undefined {
  return earliest(
    files.map(({ path, changedAt }) => {
      const date = JOURNAL.exec(path)?.[1];
      if (date === undefined) return undefined;
      const closedAt = date === day?.date ? day.closedAt : changedAt;
      if (closedAt === undefined) return undefined;
      const over = Math.floor(closedAt) + settings.retentionHours * HOUR_MS;
      return Math.max(over, endOfDate(date, settings.timeZone));
    }),
  );
}

/** @param first the oldest day of which portraits are kept */
export function portraitsGo(
  first: string | undefined,
  { portraitDays, timeZone }: Pick<Settings, 'portraitDays' | 'timeZone'>,
): number | undefined {
  if (first === undefined) return undefined;
  return endOfDate(dayBefore(portraitsGoOn(first.slice(0, 7), portraitDays)), timeZone);
}

/** With the sessions of a date that somebody has booked. */
export function bookingsGo(
  sessions: ReadonlyMap<string, Session>,
  settings: Retention,
): number | undefined {
  const dates = new Map<string, Session[]>();
  for (const session of sessions.values()) {
    const ofDate = dates.get(session.plan.date);
    if (ofDate === undefined) dates.set(session.plan.date, [session]);
    else ofDate.push(session);
  }
  return earliest(
    [...dates]
      .filter(([, of]) => of.some(({ bookings }) => bookings.length > 0))
      .map(([date, of]) => forgetAt(date, of, settings)),
  );
}

/** @param first the oldest month of the audit log, by any of its dates */
export function monthGoes(
  first: string | undefined,
  { auditMonths, timeZone }: Pick<Settings, 'auditMonths' | 'timeZone'>,
): number | undefined {
  if (first === undefined) return undefined;
  const goesIn = monthsBefore(first.slice(0, 7), -auditMonths - 1);
  return endOfDate(dayBefore(`${goesIn}-01`), timeZone);
}

/** What tells of visitors in what restores have put aside. */
export function putAsideGoes(
  files: readonly File[],
  { retentionHours }: Pick<Settings, 'retentionHours'>,
  now: number,
): number | undefined {
  const at = earliest(
    files.map(({ path }) => {
      const [, hours, minutes, seconds, ms] = TELLS_OF_VISITORS.exec(path) ?? [];
      if (hours === undefined) return undefined;
      return Date.parse(`${hours}:${minutes}:${seconds}.${ms}Z`) + retentionHours * HOUR_MS;
    }),
  );
  return at === undefined ? undefined : Math.max(at, now);
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
