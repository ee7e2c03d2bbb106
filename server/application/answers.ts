import type { Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';

import type { Aggregate, Answered, Reception } from './ports.js';

/** Outcomes without a record changed nothing; they are remembered only so far back. */
const UNRECORDED_KEPT = 5_000;

/** What a command came to, and who had sent it. */
export interface Settled<A extends Aggregate = Reception> {
  readonly by: string;
  readonly outcome: Result<A['answer']>;
}

/** What each command id was answered, so that a repeated command gets the answer of the first. */
export interface Answers<A extends Aggregate = Reception> {
  /** @returns the first outcome; `command-id-reused` where somebody else had sent that id */
  find(id: string, by: string): Result<A['answer']> | undefined;
  /** The answers of the current day's records: what a snapshot keeps. */
  ofDay(): ReadonlyMap<string, Answered<A>>;
  /** A command whose record is durable. */
  keep(id: string, answered: Answered<A>): void;
  /** A command that left no record: a repeat must not do later what it did not do at first. */
  remember(id: string, settled: Settled<A>): void;
  /** Another day begins; the last day's answers stay for commands that come again across midnight. */
  beginDay(): void;
  /** The days' records were deleted. */
  forget(): void;
}

export function createAnswers<A extends Aggregate>(
  ofDay: ReadonlyMap<string, Answered<A>>,
  ofDayBefore: ReadonlyMap<string, Answered<A>>,
): Answers<A> {
  let current = new Map(ofDay);
  let earlier = ofDayBefore;
  const unrecorded = new Map<string, Settled<A>>();
  return {
    find(id, by) {
      const kept = current.get(id) ?? earlier.get(id);
      if (kept !== undefined) return repeat({ by: kept.by, outcome: ok(kept.answer) }, by);
      const first = unrecorded.get(id);
      return first && repeat(first, by);
    },
    ofDay: () => current,
    keep: (id, answered) => void current.set(id, answered),
    remember(id, settled) {
      unrecorded.set(id, settled);
      if (unrecorded.size <= UNRECORDED_KEPT) return;
      const oldest = unrecorded.keys().next();
      if (!oldest.done) unrecorded.delete(oldest.value);
    },
    beginDay() {
      earlier = current;
      current = new Map();
    },
    forget() {
      earlier = new Map();
      current = new Map();
    },
  };
}

/** What a command that was settled already is answered now. */
export function repeat<A extends Aggregate>(first: Settled<A>, by: string): Result<A['answer']> {
  return first.by === by ? first.outcome : refuse('command-id-reused');
}
