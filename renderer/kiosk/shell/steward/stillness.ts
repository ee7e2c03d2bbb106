import { useEffect, useRef, useState } from 'react';

import { secondsLeft } from '../../visit/countdown.js';
import { onSignOfLife } from '../../visit/signs-of-life.js';

/** How often the clock is looked at, ms. */
const LOOK_EVERY = 500;

/** How long the end is announced before it comes, s. */
export const WARNED_FOR = 10;

/**
 * Calls once nobody has touched anything for so long.
 * @param afterMs ms; a change of it begins the time anew
 * @returns whole seconds left, during the last `WARNED_FOR`
 */
export function useStillness(afterMs: number, onStill: () => void): number | undefined {
  const [left, setLeft] = useState<number>();
  const latest = useRef(onStill);
  useEffect(() => {
    latest.current = onStill;
  });
  useEffect(() => {
    let last = 0;
    const alive = () => {
      last = performance.now();
      setLeft(undefined);
    };
    alive();
    const stop = onSignOfLife(alive);
    const timer = setInterval(() => {
      const seconds = secondsLeft(afterMs / 1000, performance.now() - last);
      setLeft(seconds > WARNED_FOR ? undefined : seconds);
      if (seconds === 0) latest.current();
    }, LOOK_EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [afterMs]);
  return left;
}
