import type { Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';

import type { ReceptionAnswer } from '../domain/reception/command.js';

/** Outcomes without a record changed nothing; they are remembered only so far back. */
const UNRECORDED_KEPT = 5_000;

/** What each command id was answered, so that a repeated command gets the answer of the first. */
export interface Answers {
  find(id: string): Result<ReceptionAnswer> | undefined;
  /** The answers of the current day's records: what a snapshot keeps. */
  ofDay(): ReadonlyMap<string, ReceptionAnswer>;
  /** A command whose record is durable. */
  keep(id: string, answer: ReceptionAnswer): void;
  /** A command that left no record: a repeat must not do later what it did not do at first. */
  remember(id: string, outcome: Result<ReceptionAnswer>): void;
  /** Another day begins; the last day's answers stay for commands that come again across midnight. */
  beginDay(): void;
  /** The days' records were deleted. */
  forget(): void;
}

export function createAnswers(
  ofDay: ReadonlyMap<string, ReceptionAnswer>,
  ofDayBefore: ReadonlyMap<string, ReceptionAnswer>,
): Answers {
  let current = new Map(ofDay);
  let earlier = ofDayBefore;
  const unrecorded = new Map<string, Result<ReceptionAnswer>>();
  return {
    find(id) {
      const answer = current.get(id) ?? earlier.get(id);
      return answer === undefined ? unrecorded.get(id) : ok(answer);
    },
    ofDay: () => current,
    keep: (id, answer) => void current.set(id, answer),
    remember(id, outcome) {
      unrecorded.set(id, outcome);
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
