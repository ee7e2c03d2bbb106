import { refuse } from '#protocol/refusals.js';
import type { Outcome } from '#protocol/vocabulary.js';

import type { Context } from '../command.js';
import type { Decision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { dueSeats, dueTickets } from '../due.js';
import type { ReceptionEvent } from '../events.js';
import { isOverdue } from '../order.js';
import type { ReceptionState, Ticket } from '../state.js';
import { isOpen } from '../state.js';

/**
 * A later date begins afresh; the same date goes on with its numbers. The date never goes back: where
 * the clock was a day ahead and is right again, the day it had opened is opened once more, so that no
 * number is given twice and no earlier day is written over.
 */
export function openDay(state: ReceptionState, context: Context): Decision {
  if (isOpen(state)) return refuse('day-already-open');
  const last = state.day?.date;
  const date = last !== undefined && last > context.today ? last : context.today;
  return happened([{ type: 'day-opened', at: context.now, date }]);
}

/** Everybody's ticket and place end, islands sign out; an interview still running counts as held. */
export function closeDay(state: ReceptionState, { now }: Context): Decision {
  const events: ReceptionEvent[] = [];
  for (const ticket of state.tickets.values()) {
    if (ticket.status === 'closed') continue;
    events.push({
      type: 'ticket-closed',
      at: now,
      ticketId: ticket.id,
      outcome: ticket.status === 'serving' ? 'served' : atClosing(ticket, now),
    });
  }
  for (const { id } of state.seatsTaken.values()) {
    events.push({ type: 'seat-freed', at: now, useId: id });
  }
  for (const island of state.islands.keys()) {
    events.push({ type: 'island-signed-out', at: now, island });
  }
  events.push({ type: 'day-closed', at: now });
  return happened(events);
}

/** A ticket whose time at the head was over before the day closed had already missed its turn. */
function atClosing(ticket: Ticket, now: number): Outcome {
  return isOverdue(ticket, now) ? 'no-show' : 'left-at-closing';
}

/**
 * Lets what is due happen: missed tickets past their time close, parked tickets wait again, places whose
 * time is over are free.
 */
export function tick(state: ReceptionState, { now }: Context): Decision {
  if (!isOpen(state)) return unchanged();
  const events: ReceptionEvent[] = [];
  for (const { id: ticketId, status } of dueTickets(state, now)) {
    events.push(
      status === 'parked'
        ? { type: 'ticket-returned', at: now, ticketId }
        : { type: 'ticket-closed', at: now, ticketId, outcome: 'no-show' },
    );
  }
  for (const { id } of dueSeats(state, now)) {
    events.push({ type: 'seat-freed', at: now, useId: id });
  }
  return happened(events);
}
