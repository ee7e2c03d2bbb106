import type { Clock, DocumentStore, Ids } from '../../ports.js';
import { StorageUnavailable } from '../../ports.js';

export interface MemoryDocument<T> extends DocumentStore<T> {
  /** While true every write is refused as on a full disk. */
  failing: boolean;
  writes: number;
}

export function memoryDocument<T>(initial: T): MemoryDocument<T> {
  let kept = structuredClone(initial);
  const document: MemoryDocument<T> = {
    failing: false,
    writes: 0,
    read: () => Promise.resolve(structuredClone(kept)),
    async write(value) {
      const copy = structuredClone(value);
      await Promise.resolve();
      if (document.failing) throw new StorageUnavailable('the disk is full');
      document.writes += 1;
      kept = copy;
    },
    remove() {
      kept = structuredClone(initial);
      return Promise.resolve();
    },
  };
  return document;
}

export interface SettableClock extends Clock {
  advance(ms: number): void;
}

export function settableClock(start: number): SettableClock {
  let now = start;
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

export function countingIds(): Ids {
  let count = 0;
  return { newId: () => `id-${String((count += 1)).padStart(13, '0')}` };
}
