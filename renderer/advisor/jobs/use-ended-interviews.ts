import { useState } from 'react';

/**
 * How many tickets have left the island on this page: what one visitor looked up is not there for the next.
 * What is looked up before a call stays for it.
 * @param ticketId of the ticket at hand
 */
export function useEndedInterviews(ticketId: string | undefined): number {
  const [seen, setSeen] = useState({ ticketId, ended: 0 });
  if (seen.ticketId === ticketId) return seen.ended;
  const ended = seen.ticketId === undefined ? seen.ended : seen.ended + 1;
  setSeen({ ticketId, ended });
  return ended;
}
