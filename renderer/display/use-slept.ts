import { useEffect, useRef, useState } from 'react';

import type { DisplayView } from '#protocol/views.js';

import type { Live, LiveState } from '../shared/live/live.js';

/** ms */
const LOOK_EVERY = 1_000;
/** Time that passed without the page: the machine slept, or the page hung, ms. */
const SLEPT = 30_000;

/**
 * Whether the machine has just woken up and what stands there may be hours old: until the server has said
 * how things are now. A connection that died meanwhile is found dead at once.
 */
export function useSlept(
  live: Pick<Live<'display'>, 'wake'>,
  state: LiveState<DisplayView>,
): boolean {
  const [stale, setStale] = useState<LiveState<DisplayView>>();
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  useEffect(() => {
    let last = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      const away = now - last - LOOK_EVERY;
      last = now;
      if (away < SLEPT) return;
      setStale(latest.current);
      live.wake();
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [live]);
  return stale !== undefined && stale === state;
}
