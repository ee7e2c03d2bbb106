import { nothingKept } from './kept.js';
import type { Kept, Step } from './kept.js';
import type { KeptStore } from './kept-store.js';

/** What is kept as this page last saw it, and whether anything can be kept just now. */
export interface KeptBook {
  kept(): Kept;
  /** The last attempt to keep or to read something went wrong. */
  isFailing(): boolean;
  /** @throws what the store throws */
  change<T>(step: (kept: Kept) => Step<T>): Promise<T>;
  /** Looks again: another page of this machine may have changed it. @throws what the store throws */
  read(): Promise<Kept>;
}

/** @param changed called after `kept` or `isFailing` has become another */
export function createKeptBook(store: KeptStore, changed: () => void): KeptBook {
  let kept = nothingKept;
  let failing = false;

  async function tried<T>(use: Promise<T>, now: (result: T) => Kept): Promise<T> {
    try {
      const result = await use;
      see(now(result), false);
      return result;
    } catch (error) {
      see(kept, true);
      throw error;
    }
  }

  function see(next: Kept, fails: boolean): void {
    if (next === kept && fails === failing) return;
    kept = next;
    failing = fails;
    changed();
  }

  return {
    kept: () => kept,
    isFailing: () => failing,
    async change<T>(step: (kept: Kept) => Step<T>): Promise<T> {
      const done = store.change((before) => {
        const { kept: after, result } = step(before);
        return { kept: after, result: { after, result } };
      });
      return (await tried(done, ({ after }) => after)).result;
    },
    read: () => tried(store.read(), (found) => found),
  };
}
