import { useEffect, useState } from 'react';

export interface Lit {
  /** Browsers keep a screen on for pages that came by https alone. */
  readonly available: boolean;
  readonly on: boolean;
  /** By a touch: it costs battery. */
  turnOn(): void;
}

/** The screen stays on while the page is in sight; a browser forgets that whenever it is not. */
export function useLit(): Lit {
  const [wanted, setWanted] = useState(false);
  const [on, setOn] = useState(false);
  const available = 'wakeLock' in navigator;
  useEffect(() => {
    if (!wanted || !available) return;
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (given) => {
          if (over) return void given.release();
          lock = given;
          setOn(true);
          given.addEventListener('release', () => setOn(false));
        },
        // a battery that is nearly empty: the phone says no
        () => setOn(false),
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [wanted, available]);
  return { available, on, turnOn: () => setWanted(true) };
}
