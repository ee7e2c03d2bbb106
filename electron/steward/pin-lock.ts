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

/**
 * Keeps a curious hand from trying PINs all day; outlives a restart. Where the disk takes nothing any more
 * it counts in memory: a steward must still get out.
 * @param now ms since 1970
 */
export function pinLock(file: JsonFile<Lock>, now: () => number): PinLock {
  let inMemory: Lock | undefined;

  async function read(): Promise<Lock> {
    return inMemory ?? (await file.read()) ?? NONE;
  }

  async function write(lock: Lock): Promise<void> {
    try {
      await file.write(lock);
      inMemory = undefined;
    } catch {
      inMemory = lock;
    }
  }

  return {
    async wait() {
      const lock = await read();
      const left = lock.until - now();
      if (left <= LOCKED_FOR) return Math.max(0, left);
      // The clock was set back: a lock lasts no longer for it.
      await write({ ...lock, until: now() + LOCKED_FOR });
      return LOCKED_FOR;
    },
    async tried() {
      const lock = await read();
      // A lock that ran out begins a new count.
      const before = lock.until > 0 && lock.until <= now() ? 0 : lock.wrong;
      const wrong = before + 1;
      await write({ wrong, until: wrong >= MOST_WRONG ? now() + LOCKED_FOR : 0 });
    },
    right: () => write(NONE),
  };
}

const NONE: Lock = { wrong: 0, until: 0 };
