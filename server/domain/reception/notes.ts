import type { InterviewNotes } from '#protocol/desk-views.js';

import type { Ticket } from './state.js';

/** All that was noted of an interview, by whoever held a part of it, each thing once; absent: nothing. */
export function notesOf(ticket: Ticket): InterviewNotes | undefined {
  const all = together(ticket.earlierNotes, ticket.notes);
  return all === undefined || all.topics.length + all.referrals.length === 0 ? undefined : all;
}

/**
 * The ticket as an advisor takes its interview on: what another noted is kept, out of sight, and what the
 * same one noted (it was parked meanwhile) stays open.
 */
export function takenOn(ticket: Ticket, staffId: string): Ticket {
  if (ticket.notes === undefined || ticket.notedBy === staffId) return ticket;
  const { notes, notedBy: _, earlierNotes, ...rest } = ticket;
  const earlier = together(earlierNotes, notes);
  return { ...rest, ...(earlier !== undefined && { earlierNotes: earlier }) };
}

/** Whether two lists hold the same, in whatever order; neither holds anything twice. */
export function sameChoice(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

function together(
  one: InterviewNotes | undefined,
  other: InterviewNotes | undefined,
): InterviewNotes | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    topics: [...new Set([...one.topics, ...other.topics])],
    referrals: [...new Set([...one.referrals, ...other.referrals])],
  };
}
