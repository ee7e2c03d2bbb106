import { useCallback, useEffect, useRef, useState } from 'react';

import { onSignOfLife } from './signs-of-life.js';

/** How often the clock is looked at, ms. */
const LOOK_EVERY = 500;

/**
 * Whether nobody has touched for so long that the visitor may have gone. Once true it stays so until
 * `goOn`: a touch on the warning itself is an answer, not a sign of life.
 * @param busy the machine is doing what the visitor asked for and waits for: it counts as life
 */
export function useIdle(afterSeconds: number, busy: boolean): readonly [boolean, () => void] {
  const [idle, setIdle] = useState(false);
  const lastSign = useRef(0);

  useEffect(() => {
    if (idle || busy) return;
    const alive = () => {
      lastSign.current = performance.now();
    };
    alive();
    const stopWatching = onSignOfLife(alive);
    const timer = setInterval(() => {
      if (performance.now() - lastSign.current >= afterSeconds * 1000) setIdle(true);
    }, LOOK_EVERY);
    return () => {
      stopWatching();
      clearInterval(timer);
    };
  }, [idle, busy, afterSeconds]);

  return [idle, useCallback(() => setIdle(false), [])];
}
