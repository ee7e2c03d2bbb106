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
 */
export function useCountdown(fullSeconds: number, onEnd: () => void): Countdown {
  const [started, setStarted] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(fullSeconds);
  const whenOver = useRef(onEnd);
  useEffect(() => {
    whenOver.current = onEnd;
  });

  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsLeft(fullSeconds, performance.now() - started);
      setSeconds(left);
      if (left === 0) {
        clearInterval(timer);
        whenOver.current();
      }
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [fullSeconds, started]);

  const restart = useCallback(() => {
    setStarted(performance.now());
    setSeconds(fullSeconds);
  }, [fullSeconds]);
  return { seconds, restart };
}

/** Rounded up: the last second shown is 1, and 0 means over. */
export function secondsLeft(fullSeconds: number, elapsedMs: number): number {
  return Math.max(0, Math.ceil(fullSeconds - elapsedMs / 1000));
}
