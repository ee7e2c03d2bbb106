import type { StewardView } from '#protocol/views.js';

import { dateAt } from '../workshops/sessions/session-days.js';

/** The day so far, as the desk sees it; the office has the figures that count. */
export interface DayTotals {
  /** Doubles that were merged are not counted. */
  readonly tickets: number;
  readonly interviews: number;
  readonly inInterview: number;
  readonly noShows: number;
  readonly left: number;
  readonly help: number;
  readonly participants: number;
  readonly door: number;
  readonly outreach: number;
}

/** @param now the server's clock, ms */
export function dayTotals(
  view: Pick<StewardView, 'tickets' | 'help' | 'people' | 'workshops' | 'timeZone'>,
  now: number,
): DayTotals {
  const tickets = Object.values(view.tickets).filter(({ mergedInto }) => mergedInto === undefined);
  const ended = (...outcomes: readonly string[]) =>
    tickets.filter(({ outcome }) => outcome !== undefined && outcomes.includes(outcome)).length;
  const today = dateAt(now, view.timeZone);
  return {
    tickets: tickets.length,
    interviews: ended('served'),
    inInterview: tickets.filter(({ status }) => status === 'serving').length,
    noShows: ended('no-show'),
    left: ended('left', 'left-at-closing'),
    help: Object.values(view.help).reduce((sum, each) => sum + each, 0),
    // Where heads were counted, that is how many there were.
    participants: Object.values(view.workshops.sessions)
      .filter(({ date, signUp }) => date === today && signUp !== 'cancelled')
      .reduce((sum, { heads, present }) => sum + (heads ?? present), 0),
    door: view.people.door,
    outreach: view.people.outreach,
  };
}
