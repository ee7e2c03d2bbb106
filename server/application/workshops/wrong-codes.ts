import type { Clock } from '../ports.js';

/** Codes that nobody holds, from one sender, and for how long each counts. */
const MOST_WRONG = 10;
const COUNTS_FOR_MS = 10 * 60_000;
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

export function createWrongCodes(clock: Clock): WrongCodes {
  const counted = new Map<string, number[]>();
  return {
    begin(by) {
      const now = clock.now();
      // Either way: a clock that ran ahead and was put right must not shut anybody out.
      const lately = (counted.get(by) ?? []).filter((at) => Math.abs(now - at) < COUNTS_FOR_MS);
      if (lately.length >= MOST_WRONG) return false;
      counted.delete(by);
      counted.set(by, [...lately, now]);
      if (counted.size > MOST_SENDERS) {
        const oldest = counted.keys().next();
        if (!oldest.done) counted.delete(oldest.value);
      }
      return true;
    },
    undo(by) {
      counted.get(by)?.pop();
    },
  };
}
