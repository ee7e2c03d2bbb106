import type { InterviewNotes } from '#protocol/desk-views.js';
import type { Referral } from '#protocol/vocabulary.js';
import { REFERRALS } from '#protocol/vocabulary.js';

/** How a list of notes fared: kept, refused, or given up before anybody knew. */
export type NotesOutcome = 'kept' | 'not-kept';

export interface NotesQueue {
  /** As the person means them: what is not answered yet counts already. */
  shown(): InterviewNotes;
  /** Changes what is meant; it is sent as soon as the list before it is answered. */
  change(change: (notes: InterviewNotes) => InterviewNotes): void;
  /** What the server holds now. */
  seen(notes: InterviewNotes): void;
  /** Something is meant that the server has not confirmed. */
  pending(): boolean;
  subscribe(listener: () => void): () => void;
}

/**
 * The notes of one interview on their way to the server. Whole lists travel, one at a time, so that the
 * last one sent is the last one meant, however fast it was touched; lists in between need not travel.
 * @param start what the server holds
 * @param send one whole list
 */
export function createNotesQueue(
  start: InterviewNotes,
  send: (notes: InterviewNotes) => Promise<NotesOutcome>,
): NotesQueue {
  const listeners = new Set<() => void>();
  let server = start;
  let meant: InterviewNotes | undefined;
  let sending = false;

  const tell = () => listeners.forEach((listener) => listener());

  async function pump(): Promise<void> {
    if (sending || meant === undefined) return;
    sending = true;
    const list = meant;
    const outcome = await send(list);
    sending = false;
    // Refused: what the server holds is true, also against what was touched meanwhile.
    if (outcome === 'not-kept') meant = undefined;
    else if (meant === list) settle();
    else void pump();
    tell();
  }

  function settle(): void {
    if (!sending && meant !== undefined && same(meant, server)) meant = undefined;
  }

  return {
    shown: () => meant ?? server,
    change(change) {
      meant = change(meant ?? server);
      tell();
      void pump();
    },
    seen(notes) {
      const changed = !same(notes, server);
      server = notes;
      if (sending || meant === undefined) {
        if (changed) tell();
        return;
      }
      // Answered, and now something else is there: another window has noted after us.
      if (changed) meant = undefined;
      settle();
      tell();
    },
    pending: () => meant !== undefined,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Order says nothing: lists are sent in the order of the vocabulary. */
function same(a: InterviewNotes, b: InterviewNotes): boolean {
  return alike(a.topics, b.topics) && alike(a.referrals, b.referrals);
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

/** The list with `each` in it or out of it, in the order of `all`. */
export function toggled<T extends string>(list: readonly T[], each: T, all: readonly T[]): T[] {
  return all.filter((one) => (one === each ? !list.includes(one) : list.includes(one)));
}

/** The notes with this referral, which may be among them already. */
export function withReferral(notes: InterviewNotes, referral: Referral): InterviewNotes {
  const { referrals } = notes;
  if (referrals.includes(referral)) return notes;
  return { ...notes, referrals: toggled(referrals, referral, REFERRALS) };
}
