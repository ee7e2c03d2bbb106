import type { Clock } from '../ports.js';

export interface LockOutOptions {
  /** Wrong tries that lock. */
  readonly tries?: number;
  /** How long a lock lasts, and how long wrong tries are remembered, ms. */
  readonly lastsMs?: number;
  /** Keys remembered; the oldest is forgotten for a new one. */
  readonly most?: number;
}

/** Counts wrong tries by key. A try counts when it begins, so that many at once are counted too. */
export interface LockOut {
  /** @returns ms the key is still locked for, or 0 and then this try is counted */
  begin(key: string): number;
  /** The try that began was never made. */
  undo(key: string): void;
  /** The try was right, or the lock is lifted by hand. */
  clear(key: string): void;
}

export function createLockOut(
  clock: Clock,
  { tries = 5, lastsMs = 15 * 60_000, most = Infinity }: LockOutOptions = {},
): LockOut {
  const counted = new Map<string, { tries: number; lastAt: number }>();
  return {
    begin(key) {
      const now = clock.now();
      const known = counted.get(key);
      // Either way: a clock that ran ahead and was put right must not lock for as long as it was.
      const entry =
        known === undefined || Math.abs(now - known.lastAt) >= lastsMs
          ? { tries: 0, lastAt: now }
          : known;
      if (entry.tries >= tries) return entry.lastAt + lastsMs - now;
      entry.tries += 1;
      entry.lastAt = now;
      counted.delete(key);
      counted.set(key, entry);
      if (counted.size > most) {
        const oldest = counted.keys().next();
        if (!oldest.done) counted.delete(oldest.value);
      }
      return 0;
    },
    undo(key) {
      const entry = counted.get(key);
      if (entry !== undefined) entry.tries -= 1;
    },
    clear(key) {
      counted.delete(key);
    },
  };
}
