import { useCallback, useEffect, useRef, useState } from 'react';

/** How often a countdown looks at the clock, ms. */
const LOOK_EVERY = 200;

export interface Countdown {
  /** Whole seconds left, from the full time down to 0. */
  readonly seconds: number;
  /** Gives the full time again. */
  restart(): void;
}

/**
 * Counts down and calls once at the end. Looks at a clock rather than counting ticks, so a browser
 * that slows its timers ends in time all the same.
 * @param paused it stands at the full time, and counts from there afterwards
 */
export function useCountdown(fullSeconds: number, onEnd: () => void, paused = false): Countdown {
  const [begun, setBegun] = useState(0);
  const [seconds, setSeconds] = useState(fullSeconds);
  const whenOver = useRef(onEnd);
  useEffect(() => {
    whenOver.current = onEnd;
  });

  useEffect(() => {
    setSeconds(fullSeconds);
    if (paused) return;
    const started = performance.now();
    const timer = setInterval(() => {
      const left = secondsLeft(fullSeconds, performance.now() - started);
      setSeconds(left);
      if (left === 0) {
        clearInterval(timer);
        whenOver.current();
      }
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [fullSeconds, paused, begun]);

  return { seconds, restart: useCallback(() => setBegun((times) => times + 1), []) };
}

/** Rounded up: the last second shown is 1, and 0 means over. */
export function secondsLeft(fullSeconds: number, elapsedMs: number): number {
  return Math.max(0, Math.ceil(fullSeconds - elapsedMs / 1000));
}
