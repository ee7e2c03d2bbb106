/** A synced write that takes longer than this is not waited for on the event loop, ms. */
const SLOW_MS = 4;
/** After a slow one the thread pool writes for so long, ms. */
const CAUTION_MS = 10_000;

/**
 * Whether the disk is quick enough to write on the event loop. On a quick disk the trip to the thread
 * pool and back takes longer than the synced write itself, and nothing could be answered meanwhile
 * anyway; a slow or stalling disk must not hold up pages, heartbeats and reading.
 */
export interface QuickDisk {
  isQuick(): boolean;
  /** Told how long each write on the event loop took, ms. */
  took(ms: number): void;
}

/** @param elapsed ms of a clock that never goes back */
export function createQuickDisk(elapsed: () => number): QuickDisk {
  let cautiousUntil = 0;
  return {
    isQuick: () => elapsed() >= cautiousUntil,
    took(ms) {
      if (ms > SLOW_MS) cautiousUntil = elapsed() + CAUTION_MS;
    },
  };
}
