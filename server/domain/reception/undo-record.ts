import { UNDO_SECONDS } from '#protocol/vocabulary.js';

import { isOverdue } from './order.js';
import type { ReceptionState, Ticket, UndoRecord } from './state.js';

/** From then on it is too late, ms since 1970. */
export function undoUntil(record: UndoRecord): number {
  return record.at + UNDO_SECONDS * 1000;
}

/** Whether what the record tells of may be taken back: still in time, and nobody has touched the ticket. */
export function mayBeUndone(state: ReceptionState, record: UndoRecord, now: number): boolean {
  const ticket = state.tickets.get(record.before.id);
  return ticket !== undefined && now < undoUntil(record) && isAsLeft(ticket, record, now);
}

/**
 * Whether a ticket is as the verb left it. Told from values, which outlive a snapshot: each call adds a
 * time; parking and returning forget calls (`callsCountFrom`); another end has another time or outcome; a
 * new number, arrival, priority, theme or language shows, and so does what was told and holds no longer. What was touched and put back just as it was
 * counts as untouched: nothing is lost by taking the verb back.
 */
function isAsLeft(ticket: Ticket, { what, at, before }: UndoRecord, now: number): boolean {
  const same =
    ticket.number === before.number &&
    ticket.arrivedAt === before.arrivedAt &&
    ticket.priority === before.priority &&
    (ticket.told === undefined) === (before.told === undefined) &&
    ticket.callTimes.length === before.callTimes.length;
  if (!same) return false;
  const endedThen = ticket.status === 'closed' && ticket.closedAt === at;
  switch (what) {
    case 'finish':
      return endedThen && ticket.outcome === 'served';
    case 'transfer':
      // Nobody corrects the theme of a ticket that was transferred.
      return ticket.status === 'waiting' && ticket.transfers === before.transfers + 1;
    case 'no-show':
      if (ticket.theme !== before.theme || ticket.language !== before.language) return false;
      if (ticket.callsCountFrom !== before.callsCountFrom) return false;
      if (ticket.status === 'waiting') return !isOverdue(ticket, now);
      return endedThen && ticket.outcome === 'no-show';
  }
}
