import { refuse } from '#protocol/refusals.js';

import type { Actor, Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { openTicket } from '../find.js';
import { nextOrdinaryNumber } from '../numbers.js';
import { isOverdue, waitingFor } from '../order.js';
import { actsFor, isSteward } from '../rights.js';
import type { ReceptionState } from '../state.js';
import { stayingTicket } from '../state.js';

/** A visitor takes a number at a kiosk, or a steward takes it for them at the desk. */
export function takeTicket(
  state: ReceptionState,
  payload: ReceptionPayload<'take-ticket'>,
  actor: Actor,
  { now, newId, expectedWait }: Context,
): Decision {
  const { theme, language, secretHash, shortCode } = payload;
  if (state.ticketBySecret.has(secretHash)) return refuse('ticket-secret-in-use');
  const ticketId = newId();
  const number = nextOrdinaryNumber(state);
  const told = expectedWait?.(theme, language);
  return happened(
    [
      {
        type: 'ticket-taken',
        at: now,
        ticketId,
        number,
        theme,
        language,
        channel: actor.kind === 'device' ? 'kiosk' : 'desk',
        secretHash,
        shortCode,
        ...(actor.kind === 'device' && { kiosk: actor.deviceId }),
        ...(told !== undefined && { told }),
      },
    ],
    { ticketId, number, ahead: waitingFor(state, theme, language, now) },
  );
}

/** Puts a ticket aside: a steward one that waits, the island's advisor (or a steward) one at an island. */
export function parkTicket(
  state: ReceptionState,
  payload: ReceptionPayload<'park-ticket'>,
  actor: Actor,
  { now }: Context,
): Decision {
  const found = openTicket(state, payload.ticketId, now);
  if (!found.ok) return found;
  const ticket = found.value;
  const until = payload.minutes === undefined ? undefined : now + payload.minutes * 60_000;
  if (ticket.status === 'parked') {
    const asAsked = until === undefined && ticket.parkedUntil === undefined;
    return asAsked ? unchanged() : refuse('ticket-not-waiting');
  }
  if (ticket.status === 'waiting') {
    if (!isSteward(actor)) return refuse('not-allowed');
  } else if (!actsFor(actor, ticket.call && state.islands.get(ticket.call.island))) {
    return refuse('not-your-island');
  }
  return happened([
    {
      type: 'ticket-parked',
      at: now,
      ticketId: ticket.id,
      ...(until !== undefined && { until }),
    },
  ]);
}

/** Back into the queue: a parked ticket, or a no-show that turns up within its time. */
export function returnTicket(
  state: ReceptionState,
  { ticketId }: ReceptionPayload<'return-ticket'>,
  { now }: Context,
): Decision {
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return refuse('ticket-unknown');
  if (isOverdue(ticket, now)) return refuse('return-too-late');
  switch (ticket.status) {
    case 'waiting':
      return unchanged();
    case 'called':
    case 'serving':
      return refuse('ticket-not-parked');
    case 'closed':
      if (ticket.outcome !== 'no-show') return refuse('ticket-closed');
      if ((ticket.missedUntil ?? 0) <= now) return refuse('return-too-late');
      break;
    case 'parked':
      break;
  }
  return happened([{ type: 'ticket-returned', at: now, ticketId }]);
}

/** A steward notes that the visitor has gone. */
export function markLeft(
  state: ReceptionState,
  { ticketId }: ReceptionPayload<'mark-left'>,
  { now }: Context,
): Decision {
  return leave(state, ticketId, now);
}

/** The visitor gives the turn up, on the phone; one that holds a double, the turn of the ticket that stays. */
export function leaveQueue(state: ReceptionState, actor: Actor, { now }: Context): Decision {
  if (actor.kind !== 'phone') return refuse('not-allowed');
  return leave(state, stayingTicket(state, actor.ticketId)?.id ?? actor.ticketId, now);
}

function leave(state: ReceptionState, ticketId: string, now: number): Decision {
  if (state.tickets.get(ticketId)?.outcome === 'left') return unchanged();
  const found = openTicket(state, ticketId, now);
  if (!found.ok) return found;
  if (found.value.status === 'serving') return refuse('ticket-in-service');
  return happened([{ type: 'ticket-closed', at: now, ticketId, outcome: 'left' }]);
}

/** The flag alone; no reason is kept (domain.md, life of a ticket). */
export function setPriority(
  state: ReceptionState,
  { ticketId, priority }: ReceptionPayload<'set-priority'>,
  { now }: Context,
): Decision {
  const found = openTicket(state, ticketId, now);
  if (!found.ok) return found;
  if (found.value.priority === priority) return unchanged();
  return happened([{ type: 'priority-set', at: now, ticketId, priority }]);
}
