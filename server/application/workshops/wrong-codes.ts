import type { Clock } from '../ports.js';

/** Codes that nobody holds, from one sender: so many at once, and then one more after each time so long. */
const MOST_WRONG = 10;
const ONE_IS_FORGIVEN_MS = 60_000;
const MOST_OWED_MS = MOST_WRONG * ONE_IS_FORGIVEN_MS;
/** Senders remembered; the oldest is forgotten for a new one. */
const MOST_SENDERS = 500;

/**
 * Keeps codes from being tried one after the other: there are 244 million of them, and some hundreds
 * are given out. A try counts when it begins, so that many at once are counted too.
 */
export interface WrongCodes {
  /** @returns whether this sender may try one now; then it is counted */
  begin(by: string): boolean;
  /** The try that began was of a code that somebody holds, or came to nothing. */
  undo(by: string): void;
}

/** What a sender still has to wait for, ms, as it was at a time. */
interface Owed {
  readonly ms: number;
  readonly at: number;
}

export function createWrongCodes(clock: Clock): WrongCodes {
  const senders = new Map<string, Owed>();
  return {
    begin(by) {
      const at = clock.now();
      const before = senders.get(by) ?? { ms: 0, at };
      // A clock that was put back forgives nothing, and goes on forgiving from then on.
      const ms = Math.max(0, before.ms - Math.max(0, at - before.at));
      const may = ms + ONE_IS_FORGIVEN_MS <= MOST_OWED_MS;
      senders.delete(by);
      senders.set(by, { ms: may ? ms + ONE_IS_FORGIVEN_MS : ms, at });
      if (senders.size > MOST_SENDERS) {
        const oldest = senders.keys().next();
        if (!oldest.done) senders.delete(oldest.value);
      }
      return may;
    },
    undo(by) {
      const owed = senders.get(by);
      if (owed === undefined) return;
      senders.set(by, { ms: Math.max(0, owed.ms - ONE_IS_FORGIVEN_MS), at: owed.at });
    },
  };
}
