import type { AdvisorView, OwnIsland, QueueTicket } from '#protocol/views.js';

import type { Intention } from '../../shared/staff/actions/intention.js';

/** What a number that was typed means just now. */
export type FoundNumber =
  | { readonly is: 'nothing' }
  | { readonly is: 'unknown' }
  | {
      readonly is: 'waiting' | 'parked';
      readonly ticket: QueueTicket;
      /** Absent where nothing can be done about it now: the island is busy. */
      readonly intention?: Intention;
    };

/**
 * Looks a number up among those who wait or were put aside.
 * @param typed anything; what is no number is nothing
 */
export function findNumber(
  typed: string,
  queue: AdvisorView['queue'],
  own: Pick<OwnIsland, 'island' | 'state'>,
): FoundNumber {
  const text = typed.trim();
  if (!/^\d{1,5}$/.test(text)) return { is: 'nothing' };
  const found = Object.entries(queue).find(([, { number }]) => number === Number(text));
  if (found === undefined) return { is: 'unknown' };
  const [ticketId, ticket] = found;
  if (ticket.status === 'parked') {
    return { is: 'parked', ticket, intention: { kind: 'return-ticket', payload: { ticketId } } };
  }
  if (own.state !== 'free') return { is: 'waiting', ticket };
  const payload = { island: own.island, ticketId };
  return { is: 'waiting', ticket, intention: { kind: 'call-ticket', payload } };
}
