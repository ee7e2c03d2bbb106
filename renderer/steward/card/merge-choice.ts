import type { TicketRow } from '../board/ticket-rows.js';

/** What merging two tickets of one visitor can do. */
export type MergeChoice =
  /** `first` is the one that stays where nobody says otherwise. */
  | { readonly ok: true; readonly mayStay: readonly [first: TicketRow, ...others: TicketRow[]] }
  /** Both have been called, or one of them is closed already. */
  | { readonly ok: false; readonly why: 'same' | 'closed' | 'both-under-way' };

/**
 * Only one that waits or is put aside, and has led to no interview, can go; it is the server's rule, told
 * before it is asked. Where either can go, the one that came first stays: its visitor has waited longest.
 */
export function mergeChoice(one: TicketRow, other: TicketRow): MergeChoice {
  if (one.id === other.id) return { ok: false, why: 'same' };
  if (one.status === 'closed' || other.status === 'closed') return { ok: false, why: 'closed' };
  const [earlier, later] = one.arrivedAt <= other.arrivedAt ? [one, other] : [other, one];
  if (mayGo(later)) {
    return { ok: true, mayStay: mayGo(earlier) ? [earlier, later] : [earlier] };
  }
  return mayGo(earlier) ? { ok: true, mayStay: [later] } : { ok: false, why: 'both-under-way' };
}

function mayGo({ status, interviewSince }: TicketRow): boolean {
  return (status === 'waiting' || status === 'parked') && interviewSince === undefined;
}
