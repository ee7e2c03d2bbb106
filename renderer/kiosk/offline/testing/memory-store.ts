import type { KioskView } from '#protocol/views.js';

import { nothingKept } from '../kept.js';
import type { Kept } from '../kept.js';
import type { KeptStore } from '../kept-store.js';

/** A machine's disk: pages come and go, `pages` of them at once, and it stays. */
export interface MemoryDisk {
  open(): KeptStore;
  /** What lies on it, as text: for looking for what must not be there. */
  text(): string;
  /** From now on nothing can be read or written. */
  fail(failing: boolean): void;
}

export function memoryDisk(): MemoryDisk {
  let kept: string | undefined;
  let view: string | undefined;
  let failing = false;

  async function turn<T>(use: () => T): Promise<T> {
    await Promise.resolve();
    if (failing) throw new Error('the disk is full');
    return use();
  }
  const read = () => (kept === undefined ? nothingKept : (JSON.parse(kept) as Kept));
  return {
    open: () => ({
      read: () => turn(read),
      change: (step) =>
        turn(() => {
          const next = step(read());
          kept = JSON.stringify(next.kept);
          return next.result;
        }),
      readView: () =>
        turn(() => (view === undefined ? undefined : (JSON.parse(view) as KioskView))),
      keepView: (given) => turn(() => void (view = JSON.stringify(given))),
    }),
    text: () => `${kept ?? ''}${view ?? ''}`,
    fail: (now) => void (failing = now),
  };
}
