import type { StewardSession, StewardWorkshops } from '#protocol/workshops/views.js';

import { byDay, workshopsOf } from '../../../shared/workshops/sessions.js';
import type { Workshop, WorkshopDay } from '../../../shared/workshops/sessions.js';

export type StewardWorkshop = Workshop<StewardSession>;

export interface SessionDays {
  readonly today: readonly StewardWorkshop[];
  readonly later: readonly WorkshopDay<StewardSession>[];
}

/** Today's sessions, then those to come by day. @param today `YYYY-MM-DD`, the centre's */
export function sessionDays(view: StewardWorkshops, today: string): SessionDays {
  const coming = workshopsOf(view).filter(({ session }) => session.date >= today);
  return {
    today: coming.filter(({ session }) => session.date === today),
    later: byDay(coming.filter(({ session }) => session.date > today)),
  };
}

/** The calendar day at the centre, `YYYY-MM-DD`. @param now ms since 1970 @param timeZone IANA name */
export function dateAt(now: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
