import { refuse } from '#protocol/refusals.js';

import type { Actor, Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { openTicket, staffedIsland, ticketAt } from '../find.js';
import { actsFor } from '../rights.js';
import type { ReceptionState } from '../state.js';

/** The called visitor has come to the island. */
export function startInterview(
  state: ReceptionState,
  { island, number }: ReceptionPayload<'start-interview'>,
  actor: Actor,
  context: Context,
): Decision {
  const staffed = staffedIsland(state, island, actor, context);
  if (!staffed.ok) return staffed;
  const here = ticketAt(state, staffed.value, number);
  if (here === undefined) return refuse('nobody-called');
  if (here.ticket.status === 'serving') return unchanged();
  return happened([
    { type: 'interview-started', at: context.now, ticketId: here.ticket.id, island },
  ]);
}

export function finishInterview(
  state: ReceptionState,
  { island, number }: ReceptionPayload<'finish-interview'>,
  actor: Actor,
  context: Context,
): Decision {
  const staffed = staffedIsland(state, island, actor, context);
  if (!staffed.ok) return staffed;
  const here = ticketAt(state, staffed.value, number);
  if (here?.ticket.status !== 'serving') return refuse('nobody-in-interview');
  return happened([
    { type: 'ticket-closed', at: context.now, ticketId: here.ticket.id, outcome: 'served' },
  ]);
}

/** From an island back to the queue under another theme or language; still the same interview. */
export function transferTicket(
  state: ReceptionState,
  payload: ReceptionPayload<'transfer-ticket'>,
  actor: Actor,
  { now }: Context,
): Decision {
  const found = openTicket(state, payload.ticketId, now);
  if (!found.ok) return found;
  const ticket = found.value;
  if (ticket.call === undefined) return refuse('nobody-called');
  if (!actsFor(actor, state.islands.get(ticket.call.island))) return refuse('not-your-island');
  return happened([
    {
      type: 'ticket-transferred',
      at: now,
      ticketId: ticket.id,
      theme: payload.theme,
      language: payload.language ?? ticket.language,
    },
  ]);
}
