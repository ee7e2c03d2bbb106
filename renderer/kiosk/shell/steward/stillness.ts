import { useEffect, useRef } from 'react';

import { onSignOfLife } from '../../visit/signs-of-life.js';

/** How often the clock is looked at, ms. */
const LOOK_EVERY = 500;

/**
 * Calls once nobody has touched anything for so long.
 * @param afterMs ms; a change of it begins the time anew
 */
export function useStillness(afterMs: number, onStill: () => void): void {
  const latest = useRef(onStill);
  useEffect(() => {
    latest.current = onStill;
  });
  useEffect(() => {
    let last = performance.now();
    const stop = onSignOfLife(() => {
      last = performance.now();
    });
    const timer = setInterval(() => {
      if (performance.now() - last >= afterMs) latest.current();
    }, LOOK_EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [afterMs]);
}
