import type { PhoneView } from '#protocol/views.js';

import { stayingTicket } from '../../domain/reception/state.js';
import type { ReceptionState, Ticket } from '../../domain/reception/state.js';
import type { ViewEnvironment } from './environment.js';
import { positionsOf } from './positions.js';

/** A visitor's own ticket, or `undefined` where it is no longer kept. */
export function phoneView(
  state: ReceptionState,
  ticketId: string,
  { now, waits, settings }: Pick<ViewEnvironment, 'now' | 'waits' | 'settings'>,
): PhoneView | undefined {
  // Who held two tickets follows the one that stays.
  const ticket = stayingTicket(state, ticketId);
  if (ticket === undefined) return undefined;
  const isWaiting = ticket.status === 'waiting';
  const ahead = isWaiting
    ? positionsOf(state, now, settings.nextTicketRule).get(ticket.id)?.ahead
    : undefined;
  const calledAt = hasMissedCall(ticket) ? ticket.callTimes.at(-1) : undefined;
  const wait = isWaiting ? waits.byTicket[ticket.id] : undefined;
  return {
    audience: 'phone',
    number: ticket.number,
    status: ticket.status,
    ...(ahead !== undefined && { ahead }),
    ...(wait !== undefined && { wait }),
    ...(isWaiting && ticket.missedUntil !== undefined && { missedUntil: ticket.missedUntil }),
    ...(calledAt !== undefined && { calledAt }),
    ...(ticket.call !== undefined &&
      ticket.status !== 'closed' && { island: ticket.call.island, callId: ticket.call.callId }),
    ...(ticket.outcome !== undefined && { outcome: ticket.outcome }),
  };
}

/** Its visitor was called and did not come: the ticket waits again, or waits no more. */
function hasMissedCall({ status, outcome, missedUntil }: Ticket): boolean {
  if (status === 'closed') return outcome === 'no-show';
  return status === 'waiting' && missedUntil !== undefined;
}
