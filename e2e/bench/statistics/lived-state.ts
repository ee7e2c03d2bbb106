import { LANGUAGES, REFERRALS, THEMES, TOPICS } from '#protocol/vocabulary.js';

import { stateOf } from '../../../server/domain/reception/kept-state.js';
import type { ReceptionState, Stretch, Ticket } from '../../../server/domain/reception/state.js';
import type { DayRows, VisitRow } from './rows.js';

const MINUTE_MS = 60_000;
/** Where the hours of the rows lie; winter time all year, so that nothing moves by an hour. */
export const TIME_ZONE = 'UTC';
const OPEN_MINUTES = [9 * 60, 17 * 60] as const;
const SHIFTS = 24;

/** The state in which such a day would have ended, as the server's fold takes it. */
export function stateAfter(day: DayRows, closed = true): ReceptionState {
  const midnight = Date.parse(`${day.date}T00:00:00Z`);
  const at = (minute: number): number => midnight + minute * MINUTE_MS;
  const [opens, closes] = OPEN_MINUTES;
  const help = new Map<(typeof day.help)[number], number>();
  for (const kind of day.help) help.set(kind, (help.get(kind) ?? 0) + 1);
  return stateOf({
    day: { date: day.date, openedAt: at(opens), ...(closed && { closedAt: at(closes + 60) }) },
    nextNumber: day.visits.length + 1,
    tickets: day.visits.map((visit, index) => ticketOf(visit, index, at)),
    islands: [],
    blocks: [],
    kiosks: [],
    seats: day.seats.map(({ kind, channel, minute }, index) => ({
      id: `seat-${index}`,
      ...{ kind, channel, number: index + 1, code: 'ACDEFG' },
      takenAt: at(minute),
      until: at(minute + 60),
      freedAt: at(minute + 40),
    })),
    help,
    people: day.people.map(({ kind, count }) => [kind, count]),
    stretches: Array.from({ length: SHIFTS }, (_, index): [string, Stretch] => {
      const from = at(opens + (index % 2) * 240);
      const to = at(opens + (index % 2) * 240 + 210);
      const themes = THEMES.slice(0, 1 + (index % THEMES.length));
      const island = 1 + Math.floor(index / 2);
      return [`${index}`, { island, languages: LANGUAGES, themes, from, to }];
    }),
    ownDays: [],
  });
}

function ticketOf(visit: VisitRow, index: number, at: (minute: number) => number): Ticket {
  const { theme, language, channel, minute, outcome, wait, interview } = visit;
  const arrivedAt = at(minute);
  const ticket = {
    id: `ticket-${index}`,
    number: index + 1,
    ...{ theme, language, channel, arrivedAt, outcome },
    secretHash: `secret-${index}`,
    shortCode: 'ACDEFG',
    status: 'closed',
    priority: false,
    transfers: visit.transferred ? 1 : 0,
    ...(visit.parked && { wasParked: true as const }),
    told: { from: 10, to: 40, middle: 25 },
  } as const;
  if (wait === undefined || interview === undefined) {
    const calls = outcome === 'no-show' ? [at(minute + 20)] : [];
    return { ...ticket, callTimes: calls, closedAt: at(minute + 30) };
  }
  const calledAt = at(minute + wait);
  const isNoted = index % 3 !== 0;
  const notes = {
    topics: TOPICS.filter((_topic, place) => (index + place) % 5 === 0),
    referrals: REFERRALS.filter((_referral, place) => (index + place) % 7 === 0),
  };
  return {
    ...ticket,
    callTimes: [calledAt],
    interview: { calledAt, startedAt: calledAt + MINUTE_MS, spent: interview * MINUTE_MS },
    ...(isNoted && { notes }),
    closedAt: at(minute + wait + 1 + interview),
  };
}
