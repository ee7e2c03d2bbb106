import type { SeatUse } from '../multimedia/seat-use.js';
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
  for (const { until } of state.seatsTaken.values()) {
    if (next === undefined || until < next) next = until;
  }
  return next;
}

/** The uses of places whose time is over at `now`, in the order it ended. */
export function dueSeats(state: ReceptionState, now: number): SeatUse[] {
  return [...state.seatsTaken.values()]
    .filter(({ until }) => until <= now)
    .toSorted((a, b) => a.until - b.until || a.takenAt - b.takenAt);
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
