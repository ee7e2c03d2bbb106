import type { ReceptionState, Ticket } from './state.js';
import { isOpen, movesAt } from './state.js';

/** When the clock next has something to do, ms since 1970; `undefined`: nothing. */
export function nextDue(state: ReceptionState): number | undefined {
  if (!isOpen(state)) return undefined;
  let next: number | undefined;
  for (const ticket of state.timed.values()) {
    const at = movesAt(ticket);
    if (at !== undefined && (next === undefined || at < next)) next = at;
  }
  return next;
}

/** The tickets the clock has to move at `now`, in the order their times came. */
export function dueTickets(state: ReceptionState, now: number): Ticket[] {
  const due: { readonly ticket: Ticket; readonly at: number }[] = [];
  for (const ticket of state.timed.values()) {
    const at = movesAt(ticket);
    if (at !== undefined && at <= now) due.push({ ticket, at });
  }
  due.sort((a, b) => a.at - b.at || a.ticket.number - b.ticket.number);
  return due.map(({ ticket }) => ticket);
}
