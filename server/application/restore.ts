import { emptyState } from '../domain/reception/state.js';
import type { LaneRules } from './lane-rules.js';
import type {
  Aggregate,
  Answered,
  Journal,
  JournalRecord,
  Reception,
  ReceptionSnapshot,
  SnapshotStore,
} from './ports.js';
import { VersionConflict } from './ports.js';
import { receptionRules } from './reception-rules.js';

/** What a lane starts from. */
export interface Restored<A extends Aggregate = Reception> {
  readonly state: A['state'];
  /** `seq` of the day's last record. */
  readonly seq: number;
  readonly answers: Map<string, Answered<A>>;
  /** Answers of the day before, for a command that comes again across midnight. */
  readonly earlierAnswers: Map<string, Answered<A>>;
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
  if (day === undefined) return nothingRestored(emptyState());
  const { usable, records } = await snapshotAndTail(journal, snapshots, day, warn);
  return {
    state: replay(receptionRules, usable?.state ?? emptyState(), records),
    seq: records.at(-1)?.seq ?? usable?.seq ?? 0,
    answers: new Map([...(usable?.answers ?? []), ...answersIn(records)]),
    earlierAnswers: await answersOf(journal, days.at(-2)),
    lastAt: Math.max(usable === undefined ? 0 : usable.at, records.at(-1)?.at ?? 0),
  };
}

/** A lane's first start. */
export function nothingRestored<A extends Aggregate>(empty: A['state']): Restored<A> {
  return { state: empty, seq: 0, answers: new Map(), earlierAnswers: new Map(), lastAt: 0 };
}

/** What the commands of these records were answered, by their ids. */
export function answersIn<A extends Aggregate>(
  records: readonly JournalRecord<A>[],
): Map<string, Answered<A>> {
  return new Map(records.map(({ id, by, answer }) => [id, { by, answer }]));
}

/** @param day `undefined`: there is no such day, and no answer */
export async function answersOf<A extends Aggregate>(
  journal: Journal<A>,
  day: string | undefined,
): Promise<Map<string, Answered<A>>> {
  return answersIn(day === undefined ? [] : await journal.read(day, 0));
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
export function replay<A extends Aggregate>(
  { evolve }: Pick<LaneRules<A>, 'evolve'>,
  state: A['state'],
  records: readonly JournalRecord<A>[],
): A['state'] {
  for (const record of records) {
    for (const event of record.events) evolve(state, event);
  }
  return state;
}
