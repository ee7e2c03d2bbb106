import { refuse } from '#protocol/refusals.js';

import type { Actor, Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { isMeant, staffedIsland, ticketAt } from '../find.js';
import { sameChoice } from '../notes.js';
import type { Island, ReceptionState, Ticket } from '../state.js';

/**
 * What an interview was about and where it sent the visitor: two lists to choose from, never free text
 * (domain.md, anonymous). Given whole each time, so that the last touch holds.
 */
export function noteInterview(
  state: ReceptionState,
  { island, number, topics, referrals }: ReceptionPayload<'note-interview'>,
  actor: Actor,
  context: Context,
): Decision {
  const staffed = staffedIsland(state, island, actor, context);
  if (!staffed.ok) return staffed;
  // Whoever else may act for the island does not see what is noted, and would write over it.
  if (actor.kind !== 'staff' || actor.staffId !== staffed.value.staffId) {
    return refuse('not-your-island');
  }
  const ticket = interviewAt(state, staffed.value);
  if (ticket === undefined || !isMeant(ticket, number)) return refuse('nobody-to-note');
  const before = ticket.notes ?? { topics: [], referrals: [] };
  if (sameChoice(before.topics, topics) && sameChoice(before.referrals, referrals)) {
    return unchanged();
  }
  return happened([
    { type: 'interview-noted', at: context.now, island, ticketId: ticket.id, topics, referrals },
  ]);
}

/** The interview that runs at the island, else the one that ended there last. */
function interviewAt(state: ReceptionState, island: Island): Ticket | undefined {
  const here = ticketAt(state, island);
  if (here !== undefined) return here.ticket.status === 'serving' ? here.ticket : undefined;
  return island.endedTicketId === undefined ? undefined : state.tickets.get(island.endedTicketId);
}
