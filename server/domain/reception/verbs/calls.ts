import { refuse } from '#protocol/refusals.js';

import type { Actor, Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import type { ReceptionEvent } from '../events.js';
import type { Found } from '../decision.js';
import { openTicket, staffedIsland, ticketAt } from '../find.js';
import { callsThatCount, nextFor } from '../order.js';
import type { Island, ReceptionState, Ticket } from '../state.js';

/** Calls the first in the queue that this island takes. */
export function callNext(
  state: ReceptionState,
  payload: ReceptionPayload<'call-next'>,
  actor: Actor,
  context: Context,
): Decision {
  const free = freeIsland(state, payload.island, actor, context);
  if (!free.ok) return free;
  const next = nextFor(state, free.value, context.now, context.settings);
  return next === undefined ? refuse('nobody-waiting') : call(next, free.value, [], context);
}

/**
 * Calls a given ticket, waiting or parked, of whatever theme and language: people may agree on more
 * than the order says. Asked again for the ticket this island is calling, it answers that call.
 */
export function callTicket(
  state: ReceptionState,
  payload: ReceptionPayload<'call-ticket'>,
  actor: Actor,
  context: Context,
): Decision {
  const staffed = staffedIsland(state, payload.island, actor, context);
  if (!staffed.ok) return staffed;
  const here = ticketAt(state, staffed.value);
  if (here?.ticket.id === payload.ticketId && here.ticket.status === 'called') {
    return unchanged({
      ticketId: here.ticket.id,
      number: here.ticket.number,
      callId: here.call.callId,
    });
  }
  const free = freeIsland(state, payload.island, actor, context);
  if (!free.ok) return free;
  const found = openTicket(state, payload.ticketId, context.now);
  if (!found.ok) return found;
  const ticket = found.value;
  switch (ticket.status) {
    case 'waiting':
      return call(ticket, free.value, [], context);
    case 'parked': {
      const back: ReceptionEvent = {
        type: 'ticket-returned',
        at: context.now,
        ticketId: ticket.id,
      };
      return call(ticket, free.value, [back], context);
    }
    case 'serving':
      return refuse('ticket-in-service');
    case 'called':
    case 'closed':
      return refuse('ticket-not-waiting');
  }
}

function freeIsland(
  state: ReceptionState,
  number: number,
  actor: Actor,
  context: Context,
): Found<Island> {
  const staffed = staffedIsland(state, number, actor, context);
  if (!staffed.ok) return staffed;
  if (staffed.value.break !== undefined) return refuse('island-on-break');
  if (staffed.value.ticketId !== undefined) return refuse('island-busy');
  return staffed;
}

function call(
  ticket: Ticket,
  island: Island,
  before: readonly ReceptionEvent[],
  { now, newId }: Context,
): Decision {
  const callId = newId();
  return happened(
    [
      ...before,
      { type: 'ticket-called', at: now, ticketId: ticket.id, island: island.island, callId },
    ],
    { ticketId: ticket.id, number: ticket.number, callId },
  );
}

/** Announces the same call once more, up to the number of calls that make a no-show. */
export function recall(
  state: ReceptionState,
  { island, number }: ReceptionPayload<'recall'>,
  actor: Actor,
  { now, ...context }: Context,
): Decision {
  const staffed = staffedIsland(state, island, actor, { now, ...context });
  if (!staffed.ok) return staffed;
  const here = ticketAt(state, staffed.value, number);
  if (here?.ticket.status !== 'called') return refuse('nobody-called');
  const limit = context.settings.callsBeforeNoShow;
  if (callsThatCount(here.ticket, context.settings, now) >= limit) {
    return refuse('recall-limit-reached', { limit });
  }
  return happened([
    {
      type: 'ticket-called',
      at: now,
      ticketId: here.ticket.id,
      island,
      callId: context.newId(),
    },
  ]);
}

/** A display has shown the announcement. An announcement that a newer one replaced is unknown. */
export function acknowledgeCall(
  state: ReceptionState,
  { callId }: ReceptionPayload<'acknowledge-call'>,
  { now }: Context,
): Decision {
  for (const island of state.islands.values()) {
    const here = ticketAt(state, island);
    if (here?.call.callId !== callId) continue;
    if (here.call.shown) return unchanged();
    return happened([{ type: 'call-shown', at: now, ticketId: here.ticket.id, callId }]);
  }
  return refuse('call-unknown');
}

/**
 * The called visitor did not come (domain.md, life of a ticket): back to the head of the queue for a
 * while. After enough calls within the window the ticket closes; staff may still return it for that
 * while. A ticket that misses again keeps its first time, so it cannot stand at the head for ever.
 */
export function noShow(
  state: ReceptionState,
  payload: ReceptionPayload<'no-show'>,
  actor: Actor,
  context: Context,
): Decision {
  const staffed = staffedIsland(state, payload.island, actor, context);
  if (!staffed.ok) return staffed;
  const here = ticketAt(state, staffed.value, payload.number);
  if (here?.ticket.status !== 'called') return refuse('nobody-called');
  const { now, settings } = context;
  const { id: ticketId, missedUntil } = here.ticket;
  const fresh = now + settings.missedMinutes * 60_000;
  const calledEnough = callsThatCount(here.ticket, settings, now) >= settings.callsBeforeNoShow;
  const until = calledEnough ? fresh : (missedUntil ?? fresh);
  const missed: ReceptionEvent = { type: 'ticket-missed', at: now, ticketId, until };
  if (!calledEnough && until > now) return happened([missed]);
  return happened([missed, { type: 'ticket-closed', at: now, ticketId, outcome: 'no-show' }]);
}
