import type { PhoneView } from '#protocol/views.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import { positionsOf } from './positions.js';

/** A visitor's own ticket, or `undefined` where it is no longer kept. */
export function phoneView(
  state: ReceptionState,
  ticketId: string,
  now: number,
): PhoneView | undefined {
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return undefined;
  const ahead =
    ticket.status === 'waiting' ? positionsOf(state, now).get(ticket.id)?.ahead : undefined;
  return {
    audience: 'phone',
    number: ticket.number,
    status: ticket.status,
    ...(ahead !== undefined && { ahead }),
    ...(ticket.call !== undefined &&
      ticket.status !== 'closed' && { island: ticket.call.island, callId: ticket.call.callId }),
    ...(ticket.outcome !== undefined && { outcome: ticket.outcome }),
  };
}
