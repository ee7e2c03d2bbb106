import type { Aggregate, JournalRecord } from '../application/ports.js';
import { encodeLine } from './journal-line.js';
import { headerOf } from './journal-record.js';
import type { JournalScan } from './journal-scan.js';

/** A journal that can be read from its first line to its last again, and what that costs. */
export interface MendedJournal<A extends Aggregate> {
  readonly bytes: Buffer;
  /** Commands that can no longer be read; an empty record stands in the place of each. */
  readonly lost: readonly number[];
  /** Readable commands that build on a lost one (a call of a ticket nobody knows to have been taken). */
  readonly emptied: readonly JournalRecord<A>[];
  /** After its last record. */
  readonly state: A['state'];
}

/** What a repair has to know of what a journal keeps. */
export interface MendRules<A extends Aggregate> {
  emptyState(): A['state'];
  /** Changes the state it is given. */
  evolve(state: A['state'], event: A['event']): void;
  draftOf(state: A['state']): { readonly state: A['state']; commit(): A['state'] };
  /** Whether the event can follow at all. */
  fits(state: A['state'], event: A['event']): boolean;
  /** What begins a day, where its first record is lost. @param before the state the day before ended with */
  beginning(day: string, at: number, before: A['state']): readonly A['event'][];
  /** Stands for the answer of a lost record. */
  readonly noAnswer: A['answer'];
}

/**
 * Puts an empty record in the place of each damaged one, so that all others keep their number and the
 * day reads back. A command that no longer fits what comes before keeps its answer, so that a repeated
 * one is still recognised, but has no effect any more.
 * @param before the state the day before ended with
 */
export function mendJournal<A extends Aggregate>(
  day: string,
  scan: JournalScan<A>,
  rules: MendRules<A>,
  before: A['state'],
): MendedJournal<A> {
  const readable = new Map<number, JournalRecord<A>>();
  for (const record of scan.records) {
    if (!readable.has(record.seq)) readable.set(record.seq, record);
  }
  const last = scan.records.reduce((highest, { seq }) => Math.max(highest, seq), 0);
  const firstAt = scan.records[0]?.at ?? 0;
  const lost: number[] = [];
  const emptied: JournalRecord<A>[] = [];
  let lines = encodeLine(headerOf(day));
  let state = rules.emptyState();
  let at = 0;
  for (let seq = 1; seq <= last; seq += 1) {
    const record = readable.get(seq);
    if (record === undefined) {
      lost.push(seq);
      const empty = placeholder(seq, at === 0 ? firstAt : at);
      lines += encodeLine(empty);
      state = after(rules, state, empty) ?? state;
      continue;
    }
    at = record.at;
    const next = after(rules, state, record);
    if (next === undefined) emptied.push(record);
    lines += encodeLine(next === undefined ? { ...record, events: [] } : record);
    state = next ?? state;
  }
  return { bytes: Buffer.from(lines), lost, emptied, state };

  /** The first record of a day begins it; that much is known of it even when it is lost. */
  function placeholder(seq: number, when: number): JournalRecord<A> {
    const events = seq === 1 ? rules.beginning(day, when, before) : [];
    const id = `lost-${day}-${seq}`;
    return { seq, at: when, id, by: 'system', events, answer: rules.noAnswer };
  }
}

function after<A extends Aggregate>(
  rules: MendRules<A>,
  state: A['state'],
  record: JournalRecord<A>,
): A['state'] | undefined {
  const draft = rules.draftOf(state);
  try {
    for (const event of record.events) {
      if (!rules.fits(draft.state, event)) return undefined;
      rules.evolve(draft.state, event);
    }
  } catch {
    return undefined;
  }
  return draft.commit();
}
