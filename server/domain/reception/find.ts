import { ok, refuse } from '#protocol/refusals.js';

import type { Actor, Context } from './command.js';
import type { Found } from './decision.js';
import { isOverdue } from './order.js';
import { actsFor } from './rights.js';
import type { Call, Island, ReceptionState, Ticket } from './state.js';

/** A ticket of today that is not closed, nor as good as closed. */
export function openTicket(state: ReceptionState, id: string, now: number): Found<Ticket> {
  const ticket = state.tickets.get(id);
  if (ticket === undefined) return refuse('ticket-unknown');
  if (ticket.status === 'closed' || isOverdue(ticket, now)) return refuse('ticket-closed');
  return ok(ticket);
}

/** An island somebody is signed in to and this actor acts for. */
export function staffedIsland(
  state: ReceptionState,
  number: number,
  actor: Actor,
  context: Context,
): Found<Island> {
  const island = state.islands.get(number);
  if (island === undefined) {
    return refuse(number > context.settings.islands ? 'island-unknown' : 'island-not-signed-in');
  }
  return actsFor(actor, island) ? ok(island) : refuse('not-your-island');
}

/** A ticket being called or served, and its call. */
export interface TicketAtIsland {
  readonly ticket: Ticket;
  readonly call: Call;
}

/**
 * The ticket called to or served at this island, if any.
 * @param number the one that is meant; then no other
 */
export function ticketAt(
  state: ReceptionState,
  island: Island,
  number?: number,
): TicketAtIsland | undefined {
  const ticket = island.ticketId === undefined ? undefined : state.tickets.get(island.ticketId);
  if (ticket?.call === undefined || !isMeant(ticket, number)) return undefined;
  return { ticket, call: ticket.call };
}

/** @param number of the ticket somebody spoke of, if they did */
export function isMeant(ticket: Ticket, number: number | undefined): boolean {
  return number === undefined || ticket.number === number;
}
