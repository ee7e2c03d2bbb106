import { refuse } from '#protocol/refusals.js';

import type { Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { openTicket } from '../find.js';
import type { ReceptionState, Ticket } from '../state.js';
import { stayingTicket } from '../state.js';

/**
 * A ticket was taken for the wrong theme or language. It keeps its arrival and priority, and counts as
 * taken for the right one; a ticket that was transferred, or whose interview has begun, has shown what it
 * was taken for.
 */
export function correctTicket(
  state: ReceptionState,
  { ticketId, theme, language }: ReceptionPayload<'correct-ticket'>,
  { now }: Context,
): Decision {
  const found = openTicket(state, ticketId, now);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.status === 'serving') return refuse('ticket-in-service');
  if (!standsAside(ticket) || ticket.transfers > 0) return refuse('ticket-not-waiting');
  // Parked in the middle of its interview: its time has been counted for this theme already.
  if (ticket.interview !== undefined) return refuse('ticket-in-service');
  if (ticket.theme === theme && ticket.language === language) return unchanged();
  return happened([{ type: 'ticket-corrected', at: now, ticketId, theme, language }]);
}

/**
 * One visitor holds two tickets: the double goes, whoever holds its paper follows the one that stays. Only
 * a double that waits or is parked and has led to nothing goes; both must be open.
 */
export function mergeTickets(
  state: ReceptionState,
  { ticketId, double }: ReceptionPayload<'merge-tickets'>,
  { now }: Context,
): Decision {
  if (ticketId === double) return refuse('not-a-double');
  const found = openTicket(state, ticketId, now);
  if (!found.ok) return found;
  const other = state.tickets.get(double);
  if (other?.mergedInto !== undefined && stayingTicket(state, double)?.id === ticketId) {
    return unchanged();
  }
  const open = openTicket(state, double, now);
  if (!open.ok) return open;
  if (!standsAside(open.value) || open.value.interview !== undefined) return refuse('not-a-double');
  return happened([{ type: 'ticket-merged', at: now, ticketId: double, into: ticketId }]);
}

function standsAside({ status }: Ticket): boolean {
  return status === 'waiting' || status === 'parked';
}
