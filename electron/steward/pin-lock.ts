import type { JsonFile } from '../settings/json-file.js';
import type { Lock } from '../settings/machine-files.js';

/** Wrong PINs before the machine's own is locked, and for how long, as for codes on the server. */
const MOST_WRONG = 5;
const LOCKED_FOR = 15 * 60_000;

export interface PinLock {
  /** ms still to wait; 0: a PIN may be tried. */
  wait(): Promise<number>;
  /** Counted before the PIN is looked at, so that pulling the plug spares no attempt. */
  tried(): Promise<void>;
  right(): Promise<void>;
}

/** Keeps a curious hand from trying PINs all day; outlives a restart. @param now ms since 1970 */
export function pinLock(file: JsonFile<Lock>, now: () => number): PinLock {
  return {
    async wait() {
      const lock = await file.read();
      if (lock === undefined) return 0;
      // A clock that was set back locks nobody out for longer than a lock lasts.
      return Math.min(LOCKED_FOR, Math.max(0, lock.until - now()));
    },
    async tried() {
      const lock = await file.read();
      // A lock that ran out begins a new count.
      const before = lock === undefined || (lock.until > 0 && lock.until <= now()) ? 0 : lock.wrong;
      const wrong = before + 1;
      await file.write({ wrong, until: wrong >= MOST_WRONG ? now() + LOCKED_FOR : 0 });
    },
    right: () => file.remove(),
  };
}
