import type { Undoable } from '#protocol/vocabulary.js';

import { afterLeaving, EMPTY_OWN_DAY } from './own-day.js';
import type { Island, ReceptionState, Ticket } from './state.js';

/** @throws Error where the journal is not of this state */
export function ticketOf(state: ReceptionState, id: string): Ticket {
  const ticket = state.tickets.get(id);
  if (ticket === undefined) throw new Error(`no ticket ${id} in this day`);
  return ticket;
}

/** @throws Error where the journal is not of this state */
export function islandOf(state: ReceptionState, number: number): Island {
  const island = state.islands.get(number);
  if (island === undefined) throw new Error(`nobody is signed in at island ${number}`);
  return island;
}

export function putIsland(state: ReceptionState, island: Island): void {
  state.islands.set(island.island, island);
}

/** The island with nothing left to take back. */
export function settled(island: Island): Island {
  const { undo: _, ...rest } = island;
  return rest;
}

/**
 * The ticket away from its island, if it is at one: the island is free, the interview's running stretch
 * has ended, the advisor's own day knows of it.
 *
 * @param what the verb that may be taken back for a moment, if it was one
 */
export function awayFromIsland(
  state: ReceptionState,
  ticket: Ticket,
  at: number,
  what?: Undoable,
): Ticket {
  const island = ticket.call && state.islands.get(ticket.call.island);
  const paused = interviewPaused(ticket, at);
  if (island?.ticketId !== ticket.id) return paused;
  const { staffId, since } = island;
  const ownDay = state.ownDays.get(staffId);
  const { ticketId: _, ...rest } = island;
  putIsland(state, {
    ...rest,
    since: at,
    ...(what !== undefined && {
      undo: { what, at, before: ticket, since, ...(ownDay !== undefined && { ownDay }) },
    }),
    ...(what === 'finish' && { endedTicketId: ticket.id }),
  });
  const spent =
    ticket.interview?.runningSince === undefined
      ? undefined
      : (paused.interview?.spent ?? 0) - ticket.interview.spent;
  if (what !== undefined || spent !== undefined) {
    state.ownDays.set(staffId, afterLeaving(ownDay ?? EMPTY_OWN_DAY, what, spent));
  }
  return paused;
}

function interviewPaused(ticket: Ticket, at: number): Ticket {
  if (ticket.interview?.runningSince === undefined) return ticket;
  const { runningSince, ...interview } = ticket.interview;
  // A day closed late is closed as of its midnight, which may be just before the stretch began.
  const spent = interview.spent + Math.max(0, at - runningSince);
  return { ...ticket, interview: { ...interview, spent } };
}
