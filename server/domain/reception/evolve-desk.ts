import { islandOf, putIsland, ticketOf } from './at-island.js';
import type { ReceptionEvent } from './events.js';
import { afterNoting, EMPTY_OWN_DAY } from './own-day.js';
import type { ReceptionState, Ticket } from './state.js';
import { putTicket } from './put-ticket.js';

type DeskEvent = Extract<
  ReceptionEvent,
  {
    type:
      'action-undone' | 'interview-noted' | 'ticket-corrected' | 'ticket-merged' | 'people-counted';
  }
>;

/**
 * What advisors and stewards do besides moving tickets through the queue.
 * @throws Error where an event speaks of what is not there: the journal is not of this state
 */
export function evolveDesk(state: ReceptionState, event: DeskEvent): void {
  switch (event.type) {
    case 'action-undone':
      undone(state, event);
      return;
    case 'interview-noted':
      noted(state, event);
      return;
    case 'ticket-corrected': {
      // What was told was told for another theme; what it is taken for is this one, whatever it was before.
      const { theme, language } = event;
      const { told: _told, takenFor: _for, ...ticket } = ticketOf(state, event.ticketId);
      putTicket(state, { ...ticket, theme, language });
      return;
    }
    case 'ticket-merged':
      merged(state, event);
      return;
    case 'people-counted': {
      const people = (state.people.get(event.kind) ?? 0) + event.change;
      if (people > 0) state.people.set(event.kind, people);
      else state.people.delete(event.kind);
      return;
    }
  }
}

/** The ticket with the same call and the same running stretch: as if the verb had never been. */
function undone(state: ReceptionState, event: Extract<DeskEvent, { type: 'action-undone' }>): void {
  const { undo, endedTicketId: _, ...island } = islandOf(state, event.island);
  if (undo === undefined) throw new Error(`nothing to take back at island ${event.island}`);
  putTicket(state, undo.before);
  putIsland(state, { ...island, ticketId: undo.before.id, since: undo.since });
  if (undo.ownDay === undefined) state.ownDays.delete(island.staffId);
  else state.ownDays.set(island.staffId, undo.ownDay);
}

/** Notes of an interview that has just ended stay with it when its end is taken back. */
function noted(
  state: ReceptionState,
  event: Extract<DeskEvent, { type: 'interview-noted' }>,
): void {
  const { topics, referrals } = event;
  const notes = { topics, referrals };
  const ticket = ticketOf(state, event.ticketId);
  const island = islandOf(state, event.island);
  const { staffId, undo } = island;
  const withNotes = (it: Ticket): Ticket => ({ ...it, notes, notedBy: staffId });
  const counted = (own = EMPTY_OWN_DAY) => afterNoting(own, ticket.notes, notes);
  putTicket(state, withNotes(ticket));
  state.ownDays.set(staffId, counted(state.ownDays.get(staffId)));
  if (undo?.before.id !== ticket.id) return;
  putIsland(state, {
    ...island,
    undo: { ...undo, before: withNotes(undo.before), ownDay: counted(undo.ownDay) },
  });
}

/**
 * The one that stays stands where the earlier of the two would. What was told goes with that arrival, and
 * only where both were taken for the same: else it was told for what the visitor does not wait for.
 */
function merged(state: ReceptionState, event: Extract<DeskEvent, { type: 'ticket-merged' }>): void {
  const {
    parkedUntil: _parkedUntil,
    missedUntil: _missedUntil,
    ...double
  } = ticketOf(state, event.ticketId);
  const { told, ...stays } = ticketOf(state, event.into);
  const earlier = double.arrivedAt < stays.arrivedAt;
  const doubleTold = sameTaking(double, stays) ? double.told : undefined;
  const toldThen = earlier ? doubleTold : told;
  putTicket(state, {
    ...stays,
    arrivedAt: earlier ? double.arrivedAt : stays.arrivedAt,
    priority: stays.priority || double.priority,
    ...(toldThen !== undefined && { told: toldThen }),
  });
  putTicket(state, { ...double, status: 'closed', closedAt: event.at, mergedInto: event.into });
}

function sameTaking(one: Ticket, other: Ticket): boolean {
  const [a, b] = [one.takenFor ?? one, other.takenFor ?? other];
  return a.theme === b.theme && a.language === b.language;
}
