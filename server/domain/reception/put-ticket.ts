import type { SeatUse } from '../multimedia/seat-use.js';
import { seatKey } from '../multimedia/seat-use.js';
import type { ReceptionState, Ticket } from './state.js';
import { movesAt, queueKey } from './state.js';

/** Stores a new or changed ticket; the only way in, so that counts and indexes always agree. */
export function putTicket(state: ReceptionState, ticket: Ticket): void {
  const before = state.tickets.get(ticket.id);
  if (before === undefined) state.ticketBySecret.set(ticket.secretHash, ticket.id);
  if (before?.status === 'waiting') {
    count(state.waiting, before, -1);
    state.queue.delete(ticket.id);
  }
  state.tickets.set(ticket.id, ticket);
  if (ticket.mergedInto !== undefined && before?.mergedInto === undefined) {
    followMerge(state, ticket.id);
  }
  if (ticket.status === 'waiting') {
    count(state.waiting, ticket, 1);
    state.queue.set(ticket.id, ticket);
  }
  if (movesAt(ticket) !== undefined) state.timed.set(ticket.id, ticket);
  else if (before !== undefined) state.timed.delete(ticket.id);
}

/** Stores a new or changed use of a place; the only way in, so that the index agrees. */
export function putSeatUse(state: ReceptionState, use: SeatUse): void {
  state.seats.set(use.id, use);
  const key = seatKey(use.kind, use.number);
  if (use.freedAt === undefined) state.seatsTaken.set(key, use);
  else if (state.seatsTaken.get(key)?.id === use.id) state.seatsTaken.delete(key);
}

/**
 * Secrets that opened a ticket open from now on the one it was merged into. Read back from a snapshot, that
 * one may come later, and then leads them on where it was merged itself.
 */
function followMerge(state: ReceptionState, from: string): void {
  let to = from;
  let next = state.tickets.get(from)?.mergedInto;
  while (next !== undefined) {
    to = next;
    next = state.tickets.get(to)?.mergedInto;
  }
  for (const [secretHash, id] of state.ticketBySecret) {
    if (id === from) state.ticketBySecret.set(secretHash, to);
  }
}

function count(waiting: Map<string, number>, ticket: Ticket, by: 1 | -1): void {
  const key = queueKey(ticket.theme, ticket.language);
  const now = (waiting.get(key) ?? 0) + by;
  if (now === 0) waiting.delete(key);
  else waiting.set(key, now);
}
