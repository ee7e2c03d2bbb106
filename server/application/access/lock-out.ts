import type { Clock } from '../ports.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What is known of one key. Times are ms since 1970. */
export interface Counted {
  readonly tries: number;
  readonly lastAt: number;
  /** 0 where it is not locked. */
  readonly lockedUntil: number;
}

export interface LockOutOptions {
  /** Wrong tries that lock; from then on each further one locks again. */
  readonly tries?: number;
  /** How long the first lock lasts, ms; each further one lasts twice as long. */
  readonly firstMs?: number;
  /** The longest lock, ms. */
  readonly longestMs?: number;
  /** Wrong tries are forgotten so long after the last of them, ms. */
  readonly forgetMs?: number;
  /** Keys remembered; the oldest is forgotten for a new one. */
  readonly most?: number;
  /** As last told by `counted`. */
  readonly initial?: Iterable<readonly [string, Counted]>;
}

/** Counts wrong tries by key. A try counts when it begins, so that many at once are counted too. */
export interface LockOut {
  /** @returns ms the key is still locked for, or 0 and then this try is counted */
  begin(key: string): number;
  /** The try that began was never made. */
  undo(key: string): void;
  /** Allows one more try now; a wrong one locks for as long as it would have after the lock. */
  open(key: string): void;
  /** The try was right, or the lock is lifted by hand. */
  clear(key: string): void;
  /** What is to be remembered of a key, if anything. */
  counted(key: string): Counted | undefined;
}

export function createLockOut(
  clock: Clock,
  {
    tries: allowed = 5,
    firstMs = 15 * MINUTE_MS,
    longestMs = 60 * MINUTE_MS,
    forgetMs = DAY_MS,
    most = Infinity,
    initial = [],
  }: LockOutOptions = {},
): LockOut {
  const known = new Map<string, Counted>(initial);

  const lasts = (tries: number): number =>
    tries < allowed ? 0 : Math.min(firstMs * 2 ** (tries - allowed), longestMs);

  function counted(key: string): Counted | undefined {
    const entry = known.get(key);
    const now = clock.now();
    // Either way: a clock that ran ahead and was put right must not lock for as long as it was.
    if (entry === undefined || Math.abs(now - entry.lastAt) >= forgetMs) return undefined;
    if (entry.lastAt <= now) return entry;
    const lockedUntil = Math.min(entry.lockedUntil, now + lasts(entry.tries));
    const put = { ...entry, lastAt: now, lockedUntil };
    known.set(key, put);
    return put;
  }

  return {
    begin(key) {
      const now = clock.now();
      const before = counted(key);
      if (before !== undefined && before.lockedUntil > now) return before.lockedUntil - now;
      const tries = (before?.tries ?? 0) + 1;
      const locked = lasts(tries);
      known.delete(key);
      known.set(key, { tries, lastAt: now, lockedUntil: locked === 0 ? 0 : now + locked });
      if (known.size > most) {
        const oldest = known.keys().next();
        if (!oldest.done) known.delete(oldest.value);
      }
      return 0;
    },
    undo(key) {
      const entry = known.get(key);
      if (entry !== undefined) known.set(key, { ...entry, tries: entry.tries - 1, lockedUntil: 0 });
    },
    open(key) {
      const entry = known.get(key);
      if (entry !== undefined) known.set(key, { ...entry, lockedUntil: 0 });
    },
    clear(key) {
      known.delete(key);
    },
    counted,
  };
}
