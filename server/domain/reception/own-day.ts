import type { InterviewNotes, OwnDay } from '#protocol/desk-views.js';
import type { Referral, Topic, Undoable } from '#protocol/vocabulary.js';

/** An advisor's day before anything has happened. */
export const EMPTY_OWN_DAY: OwnDay = {
  interviews: 0,
  spent: 0,
  noShows: 0,
  transfers: 0,
  topics: {},
  referrals: {},
};

/**
 * The day once a ticket has left the own island. An interview counts when it ends there or is passed on;
 * time spent counts however it left.
 *
 * @param spent ms in interview there just now; absent: it was only being called
 */
export function afterLeaving(own: OwnDay, what: Undoable | undefined, spent?: number): OwnDay {
  const held = spent !== undefined && (what === 'finish' || what === 'transfer');
  return {
    ...own,
    interviews: own.interviews + (held ? 1 : 0),
    spent: own.spent + (spent ?? 0),
    noShows: own.noShows + (what === 'no-show' ? 1 : 0),
    transfers: own.transfers + (what === 'transfer' ? 1 : 0),
  };
}

/** The day once the notes of one of its interviews are others: what is new is added, what is gone taken away. */
export function afterNoting(
  own: OwnDay,
  before: InterviewNotes | undefined,
  notes: InterviewNotes,
): OwnDay {
  return {
    ...own,
    topics: recounted<Topic>(own.topics, before?.topics ?? [], notes.topics),
    referrals: recounted<Referral>(own.referrals, before?.referrals ?? [], notes.referrals),
  };
}

type Counts<K extends string> = Readonly<Partial<Record<K, number>>>;

function recounted<K extends string>(
  counts: Counts<K>,
  before: readonly K[],
  after: readonly K[],
): Counts<K> {
  const times = new Map(Object.entries(counts) as [K, number][]);
  for (const key of before) times.set(key, (times.get(key) ?? 0) - 1);
  for (const key of after) times.set(key, (times.get(key) ?? 0) + 1);
  return Object.fromEntries([...times].filter(([, count]) => count > 0)) as Counts<K>;
}
