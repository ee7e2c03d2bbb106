import type { Clock } from './ports.js';

/**
 * A clock that does not go back when the machine's is set back (a wrong battery clock mended by the
 * network, a technician): it then goes on at its own pace until the wall clock has caught up, so that
 * waits stay true and no visitor jumps the queue. Steps forward are adopted at once.
 *
 * @param wall ms since 1970, may step
 * @param elapsed ms that never step (`performance.now`)
 */
export function steadyClock(wall: () => number, elapsed: () => number): SteadyClock {
  let lastNow = wall();
  let lastElapsed = elapsed();
  return {
    now() {
      const run = elapsed();
      const own = lastNow + (run - lastElapsed);
      lastNow = Math.max(own, wall());
      lastElapsed = run;
      return Math.floor(lastNow);
    },
    notBefore(ms) {
      lastNow = Math.max(lastNow, ms);
    },
    wall,
    resetToWall() {
      lastNow = wall();
      lastElapsed = elapsed();
    },
  };
}

export interface SteadyClock extends Clock {
  /** After a restart: the last event of the running day happened at `ms`. */
  notBefore(ms: number): void;
  /** The machine's own clock, ms since 1970. */
  wall(): number;
  /** Between two days nothing can jump a queue: take the wall clock as it is. */
  resetToWall(): void;
}
