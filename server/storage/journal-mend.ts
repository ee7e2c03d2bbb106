import type { JournalRecord } from '../application/ports.js';
import { draftOf } from '../domain/reception/draft.js';
import type { ReceptionState } from '../domain/reception/state.js';
import { emptyState } from '../domain/reception/state.js';
import { evolve } from '../domain/reception/evolve.js';
import { encodeLine } from './journal-line.js';
import { headerOf } from './journal-record.js';
import type { JournalScan } from './journal-scan.js';

/** A journal that can be read from its first line to its last again, and what that costs. */
export interface MendedJournal {
  readonly bytes: Buffer;
  /** Commands that can no longer be read; an empty record stands in the place of each. */
  readonly lost: readonly number[];
  /** Readable commands that build on a lost one (a call of a ticket nobody knows to have been taken). */
  readonly emptied: readonly JournalRecord[];
}

/**
 * Puts an empty record in the place of each damaged one, so that all others keep their number and the
 * day reads back. A command that no longer fits what comes before keeps its answer, so that a repeated
 * one is still recognised, but has no effect any more.
 */
export function mendJournal(day: string, scan: JournalScan): MendedJournal {
  const readable = new Map<number, JournalRecord>();
  for (const record of scan.records) {
    if (!readable.has(record.seq)) readable.set(record.seq, record);
  }
  const last = scan.records.reduce((highest, { seq }) => Math.max(highest, seq), 0);
  const firstAt = scan.records[0]?.at ?? 0;
  const lost: number[] = [];
  const emptied: JournalRecord[] = [];
  let lines = encodeLine(headerOf(day));
  let state = emptyState();
  let at = 0;
  for (let seq = 1; seq <= last; seq += 1) {
    const record = readable.get(seq);
    if (record === undefined) {
      lost.push(seq);
      const empty = placeholder(day, seq, at === 0 ? firstAt : at);
      lines += encodeLine(empty);
      state = after(state, empty) ?? state;
      continue;
    }
    at = record.at;
    const next = after(state, record);
    if (next === undefined) emptied.push(record);
    lines += encodeLine(next === undefined ? { ...record, events: [] } : record);
    state = next ?? state;
  }
  return { bytes: Buffer.from(lines), lost, emptied };
}

function after(state: ReceptionState, record: JournalRecord): ReceptionState | undefined {
  const draft = draftOf(state);
  try {
    for (const event of record.events) {
      if (event.type !== 'day-opened' && draft.state.day === undefined) return undefined;
      evolve(draft.state, event);
    }
  } catch {
    return undefined;
  }
  return draft.commit();
}

/** The first record of a day opens it; that much is known of it even when it is lost. */
function placeholder(day: string, seq: number, at: number): JournalRecord {
  const events = seq === 1 ? [{ type: 'day-opened', at, date: day } as const] : [];
  return { seq, at, id: `lost-${day}-${seq}`, by: 'system', events, answer: {} };
}
