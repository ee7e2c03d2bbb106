import type { StewardTicket, StewardView } from '#protocol/views.js';
import type { TicketStatus } from '#protocol/vocabulary.js';

import { absentLast, compareQueued } from '../../shared/staff/queue-order.js';

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

/**
 * Tickets whose number or short code begins with what was typed (spaces and case do not count); an
 * exact number comes first. Empty text finds nothing.
 */
export function findTickets(lists: TicketsByStatus, text: string): readonly TicketRow[] {
  const wanted = text.replace(/\s/g, '').toUpperCase();
  if (wanted === '') return [];
  return Object.values(lists)
    .flat()
    .filter((row) => String(row.number).startsWith(wanted) || row.shortCode.startsWith(wanted))
    .sort((a, b) => rank(a, wanted) - rank(b, wanted) || a.number - b.number);
}

function rank(row: TicketRow, wanted: string): number {
  return String(row.number) === wanted || row.shortCode === wanted ? 0 : 1;
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
