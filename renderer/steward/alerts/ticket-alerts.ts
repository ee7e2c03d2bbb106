import type { StewardIsland, StewardView } from '#protocol/views.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { absentLast } from '../../shared/staff/queue-order.js';
import type { TicketRow } from '../board/ticket-rows.js';
import type { Alert, AlertTicket, Uncovered } from './alert.js';

/** A display shows a call within a moment; after so long it will not, ms. */
const SHOWN_WITHIN = 10_000;
const MINUTE = 60_000;

type Seen = Pick<
  StewardView,
  'tickets' | 'islands' | 'waiting' | 'waitAlertMinutes' | 'callWindowSeconds'
>;

/** What is the matter with those who wait or are called. @param now the server's clock, ms */
export function ticketAlerts(view: Seen, now: number): readonly Alert[] {
  const rows = Object.entries(view.tickets).map(([id, ticket]) => ({ ...ticket, id }));
  return [...notShown(rows, now), ...unanswered(view, rows, now), ...longWaits(view, rows, now)];
}

function notShown(rows: readonly TicketRow[], now: number): readonly Alert[] {
  const tickets = calledFor(rows, SHOWN_WITHIN, now).filter(({ shown }) => shown !== true);
  if (tickets.length === 0) return [];
  return [
    {
      kind: 'not-shown',
      id: 'not-shown',
      about: callsOf(tickets),
      urgency: 'soon',
      tickets: told(tickets),
    },
  ];
}

function unanswered(
  { callWindowSeconds }: Pick<Seen, 'callWindowSeconds'>,
  rows: readonly TicketRow[],
  now: number,
): readonly Alert[] {
  const tickets = calledFor(rows, callWindowSeconds * 1_000, now);
  if (tickets.length === 0) return [];
  return [
    {
      kind: 'unanswered',
      id: 'unanswered',
      about: callsOf(tickets),
      urgency: 'soon',
      tickets: told(tickets),
    },
  ];
}

function longWaits(
  { waitAlertMinutes }: Pick<Seen, 'waitAlertMinutes'>,
  rows: readonly TicketRow[],
  now: number,
): readonly Alert[] {
  const tickets = rows
    .filter(
      ({ status, arrivedAt }) =>
        status === 'waiting' && now - arrivedAt > waitAlertMinutes * MINUTE,
    )
    .sort((a, b) => a.arrivedAt - b.arrivedAt || a.number - b.number);
  if (tickets.length === 0) return [];
  return [
    {
      kind: 'long-wait',
      id: 'long-wait',
      about: tickets.map(({ id }) => id),
      urgency: 'soon',
      minutes: waitAlertMinutes,
      tickets: told(tickets),
    },
  ];
}

/** Themes and languages that nobody who is at an island, or is expected back at one, takes. */
export function coverAlerts(
  view: Pick<StewardView, 'tickets' | 'islands' | 'waiting'>,
): readonly Alert[] {
  const pairs = uncovered(view);
  const waited = pairs.filter(({ waiting }) => waiting > 0);
  const empty = pairs.filter(({ waiting }) => waiting === 0);
  const tickets = Object.entries(view.tickets)
    .map(([id, ticket]) => ({ ...ticket, id }))
    .filter(
      ({ status, theme, language }) =>
        status === 'waiting' &&
        waited.some((pair) => pair.theme === theme && pair.language === language),
    )
    .sort((a, b) => a.arrivedAt - b.arrivedAt || a.number - b.number);
  return [
    ...(waited.length === 0
      ? []
      : [
          {
            kind: 'uncovered',
            id: 'uncovered',
            about: namesOf(waited),
            urgency: 'soon',
            pairs: waited,
            tickets: told(tickets),
          } as const,
        ]),
    ...(empty.length === 0
      ? []
      : [
          {
            kind: 'uncovered-empty',
            id: 'uncovered-empty',
            about: namesOf(empty),
            urgency: 'know',
            pairs: empty,
          } as const,
        ]),
  ];
}

function uncovered({
  islands,
  waiting,
}: Pick<StewardView, 'islands' | 'waiting'>): readonly Uncovered[] {
  const onDuty = Object.values(islands).filter(isOnDuty);
  return THEMES.flatMap((theme) =>
    LANGUAGES.filter(
      (language) =>
        !onDuty.some(
          (island) =>
            island.themes?.includes(theme) === true &&
            island.languages?.includes(language) === true,
        ),
    ).map((language) => ({ theme, language, waiting: waiting[theme][language] })),
  );
}

/** On a break of which nobody knows the end one does not count. */
function isOnDuty({ state, breakUntil }: StewardIsland): boolean {
  return state !== 'closed' && !(state === 'break' && breakUntil === undefined);
}

/** Called, and the last call is older than that. @param ms */
function calledFor(rows: readonly TicketRow[], ms: number, now: number): readonly TicketRow[] {
  return rows
    .filter(
      ({ status, calledAt }) =>
        status === 'called' && calledAt !== undefined && now - calledAt > ms,
    )
    .sort((a, b) => absentLast(a.calledAt, b.calledAt) || a.number - b.number);
}

/** A recall is another matter. */
function callsOf(tickets: readonly TicketRow[]): readonly string[] {
  return tickets.map(({ id, calledAt }) => `${id} ${String(calledAt)}`);
}

function namesOf(pairs: readonly Uncovered[]): readonly string[] {
  return pairs.map(({ theme, language }) => `${theme}-${language}`);
}

function told(rows: readonly TicketRow[]): readonly AlertTicket[] {
  return rows.map(({ id, number, island }) => ({
    ticketId: id,
    number,
    ...(island !== undefined && { island }),
  }));
}
