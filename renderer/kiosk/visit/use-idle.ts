import { useCallback, useEffect, useRef, useState } from 'react';

/** How often the clock is looked at, ms. */
const LOOK_EVERY = 500;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Whether nobody has touched for so long that the visitor may have gone. Once true it stays so until
 * `goOn`: a touch on the warning itself is an answer, not a sign of life.
 */
export function useIdle(afterSeconds: number): readonly [boolean, () => void] {
  const [idle, setIdle] = useState(false);
  const lastSign = useRef(0);

  useEffect(() => {
    if (idle) return;
    lastSign.current = performance.now();
    const alive = () => {
      lastSign.current = performance.now();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true });
    const timer = setInterval(() => {
      if (performance.now() - lastSign.current >= afterSeconds * 1000) setIdle(true);
    }, LOOK_EVERY);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive);
      clearInterval(timer);
    };
  }, [idle, afterSeconds]);

  return [idle, useCallback(() => setIdle(false), [])];
}
