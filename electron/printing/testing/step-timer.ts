import type { Timer } from '../timer.js';

/** A timer that a test sets forward. */
export function stepTimer() {
  const waiting = new Set<{ at: number; act: () => void }>();
  let now = 0;
  const timer: Timer = (ms, act) => {
    const entry = { at: now + ms, act };
    waiting.add(entry);
    return () => waiting.delete(entry);
  };
  return {
    timer,
    waiting: () => waiting.size,
    pass(ms: number) {
      now += ms;
      for (const entry of [...waiting].filter(({ at }) => at <= now)) {
        waiting.delete(entry);
        entry.act();
      }
    },
  };
}
