import type { StewardTicket, StewardView } from '#protocol/views.js';
import type { TicketStatus } from '#protocol/vocabulary.js';

import { absentLast, compareQueued } from '../../shared/staff/queue-order.js';
import { lookOf } from './look-alikes.js';

export type TicketRow = StewardTicket & {
  readonly id: string;
  /** Place among all who wait, from 1. */
  readonly place?: number;
};

export type TicketsByStatus = Readonly<Record<TicketStatus, readonly TicketRow[]>>;

/**
 * Today's tickets by state, each list in the order a steward reads it: waiting in queue order, called
 * and in interview longest first, parked next return first, closed latest first.
 *
 * @param now the server's clock, ms
 */
export function ticketsByStatus(tickets: StewardView['tickets'], now: number): TicketsByStatus {
  const lists: Record<TicketStatus, TicketRow[]> = {
    waiting: [],
    called: [],
    serving: [],
    parked: [],
    closed: [],
  };
  for (const [id, ticket] of Object.entries(tickets)) lists[ticket.status].push({ ...ticket, id });
  lists.waiting.sort((a, b) => compareQueued(a, b, now));
  lists.waiting = lists.waiting.map((row, index) => ({ ...row, place: index + 1 }));
  lists.called.sort((a, b) => (a.calledAt ?? 0) - (b.calledAt ?? 0) || a.number - b.number);
  lists.serving.sort((a, b) => (a.calledAt ?? 0) - (b.calledAt ?? 0) || a.number - b.number);
  lists.parked.sort((a, b) => absentLast(a.parkedUntil, b.parkedUntil) || a.number - b.number);
  lists.closed.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0) || b.number - a.number);
  return lists;
}

/** A code that was misread is looked for from so many signs on: fewer fit too much. */
const LEAST_MISREAD = 4;

/**
 * Tickets whose number or short code begins with what was typed (spaces, dashes and case do not count).
 * What is exactly that comes first; what only looks like it, last. Empty text finds nothing.
 */
export function findTickets(lists: TicketsByStatus, text: string): readonly TicketRow[] {
  const wanted = text.replaceAll(/[\s.-]/g, '').toUpperCase();
  if (wanted === '') return [];
  return Object.values(lists)
    .flat()
    .flatMap((row) => {
      const rank = rankOf(row, wanted);
      return rank === undefined ? [] : [{ row, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.row.number - b.row.number)
    .map(({ row }) => row);
}

function rankOf({ number, shortCode }: TicketRow, wanted: string): number | undefined {
  if (String(number) === wanted || shortCode === wanted) return 0;
  if (String(number).startsWith(wanted) || shortCode.startsWith(wanted)) return 1;
  const misread = wanted.length >= LEAST_MISREAD && lookOf(shortCode).startsWith(lookOf(wanted));
  return misread ? 2 : undefined;
}

/** Its place among all who wait, from 1; `undefined` where it does not wait. @param now the server's clock, ms */
export function placeOf(
  tickets: StewardView['tickets'],
  id: string,
  now: number,
): number | undefined {
  return ticketsByStatus(tickets, now).waiting.find((row) => row.id === id)?.place;
}

/** The ticket called to or served at an island. */
export function ticketAtIsland(
  tickets: StewardView['tickets'],
  island: number,
): TicketRow | undefined {
  for (const [id, ticket] of Object.entries(tickets)) {
    const there = ticket.status === 'called' || ticket.status === 'serving';
    if (there && ticket.island === island) return { ...ticket, id };
  }
  return undefined;
}
