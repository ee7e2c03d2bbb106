import type { StewardTicket } from '#protocol/views.js';

export type TicketVerb = 'priority' | 'park' | 'return' | 'left';

/** What a steward can do with a ticket as it is now. @param now the server's clock, ms */
export function ticketVerbs(
  ticket: Pick<StewardTicket, 'status' | 'returnUntil'>,
  now: number,
): readonly TicketVerb[] {
  switch (ticket.status) {
    case 'waiting':
      return ['priority', 'park', 'left'];
    case 'called':
      return ['park', 'left'];
    case 'serving':
      return ['park'];
    case 'parked':
      return ['return', 'left'];
    case 'closed':
      return ticket.returnUntil !== undefined && ticket.returnUntil > now ? ['return'] : [];
  }
}
