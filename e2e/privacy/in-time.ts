import { setTimeout as pause } from 'node:timers/promises';

/** The server looks each second for what it has to do; on a busy machine it may be late, ms. */
const WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;

/** @returns what is seen when it is as it has to be, or when the time for it is over */
export async function inTime<T>(look: () => Promise<T>, isRight: (seen: T) => boolean): Promise<T> {
  const late = performance.now() + WITHIN_MS;
  for (;;) {
    const seen = await look();
    if (isRight(seen) || performance.now() > late) return seen;
    await pause(LOOK_EVERY_MS);
  }
}
