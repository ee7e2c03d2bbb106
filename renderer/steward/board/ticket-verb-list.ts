import type { StewardTicket } from '#protocol/views.js';

export type TicketVerb = 'call' | 'priority' | 'correct' | 'merge' | 'park' | 'return' | 'left';

type Facts = Pick<StewardTicket, 'status' | 'returnUntil' | 'transferred' | 'interviewSince'>;

/** What a steward can do with a ticket as it is now, the most likely first. @param now the server's clock, ms */
export function ticketVerbs(ticket: Facts, now: number): readonly TicketVerb[] {
  // What it was taken for has been seen by the first advisor: it is passed on, not corrected.
  const seen = ticket.transferred || ticket.interviewSince !== undefined;
  const correct = seen ? [] : (['correct'] as const);
  switch (ticket.status) {
    case 'waiting':
      return ['call', 'priority', ...correct, 'merge', 'park', 'left'];
    case 'called':
      return ['merge', 'park', 'left'];
    case 'serving':
      return ['merge', 'park'];
    case 'parked':
      return ['return', ...correct, 'merge', 'left'];
    case 'closed':
      return ticket.returnUntil !== undefined && ticket.returnUntil > now ? ['return'] : [];
  }
}

/** Those a row of the list has room for: one touch each, and taken back by another. */
export function rowVerbs(ticket: Facts, now: number): readonly ('priority' | 'return')[] {
  return ticketVerbs(ticket, now).filter((verb) => verb === 'priority' || verb === 'return');
}
