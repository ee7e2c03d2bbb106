import { evolve } from '../domain/reception/evolve.js';
import type { ReceptionState } from '../domain/reception/state.js';
import { emptyState } from '../domain/reception/state.js';
import type {
  Answered,
  Journal,
  JournalRecord,
  ReceptionSnapshot,
  SnapshotStore,
} from './ports.js';
import { VersionConflict } from './ports.js';

/** What a lane starts from. */
export interface Restored {
  readonly state: ReceptionState;
  /** `seq` of the day's last record. */
  readonly seq: number;
  readonly answers: Map<string, Answered>;
  /** Answers of the day before, for a command that comes again across midnight. */
  readonly earlierAnswers: Map<string, Answered>;
  /** ms of the last event, 0 where there is none. */
  readonly lastAt: number;
}

/**
 * Snapshot (if it belongs to the last journal) plus the journal's tail.
 * @param warn told when the journal ends before its snapshot: acknowledged records may be missing
 * @throws JournalDamaged
 */
export async function restore(
  journal: Journal,
  snapshots: SnapshotStore,
  warn: (message: string) => void,
): Promise<Restored> {
  const days = await journal.days();
  const day = days.at(-1);
  if (day === undefined) {
    return {
      state: emptyState(),
      seq: 0,
      answers: new Map(),
      earlierAnswers: new Map(),
      lastAt: 0,
    };
  }
  const { usable, records } = await snapshotAndTail(journal, snapshots, day, warn);
  const answers = new Map(usable?.answers);
  for (const record of records) answers.set(record.id, answered(record));
  const earlier = days.at(-2);
  const earlierRecords = earlier === undefined ? [] : await journal.read(earlier, 0);
  return {
    state: replay(usable?.state ?? emptyState(), records),
    seq: records.at(-1)?.seq ?? usable?.seq ?? 0,
    answers,
    earlierAnswers: new Map(earlierRecords.map((record) => [record.id, answered(record)])),
    lastAt: Math.max(usable === undefined ? 0 : usable.at, records.at(-1)?.at ?? 0),
  };
}

function answered({ by, answer }: JournalRecord): Answered {
  return { by, answer };
}

async function snapshotAndTail(
  journal: Journal,
  snapshots: SnapshotStore,
  day: string,
  warn: (message: string) => void,
): Promise<{ usable?: ReceptionSnapshot; records: readonly JournalRecord[] }> {
  const usable = await snapshots.read();
  if (usable?.day !== day) return { records: await journal.read(day, 0) };
  try {
    return { usable, records: await journal.read(day, usable.seq) };
  } catch (error) {
    // The journal is the truth: a snapshot that knows more comes from another one.
    if (!(error instanceof VersionConflict)) throw error;
    warn(`the journal of ${day} ends before its snapshot; the journal is followed`);
    return { records: await journal.read(day, 0) };
  }
}

/** The state after the records; `state` is changed and returned. */
export function replay(state: ReceptionState, records: readonly JournalRecord[]): ReceptionState {
  for (const record of records) {
    for (const event of record.events) evolve(state, event);
  }
  return state;
}
