import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Audience } from '#protocol/vocabulary.js';

import type { Live, LiveState } from './live.js';

/** The page's view as it changes. */
export function useLive<V>(
  live: Pick<Live<Audience>, 'subscribe'> & { getState(): LiveState<V> },
): LiveState<V> {
  return useSyncExternalStore(live.subscribe, live.getState);
}

/**
 * The server's clock, looked at every so often.
 * @param everyMs how often the component is drawn again, ms
 */
export function useNow(live: Pick<Live<Audience>, 'now'>, everyMs: number): number {
  const [now, setNow] = useState(() => live.now());
  useEffect(() => {
    const look = () => setNow(live.now());
    look();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [live, everyMs]);
  return now;
}

/**
 * Whether the connection has been gone for longer than a hiccup. A view is shown a moment longer
 * than it is known to be right, so that a reconnect of a second does not flash the screen.
 * @param graceMs how long the last view may still stand, ms
 */
export function useLost(state: LiveState<unknown>, graceMs: number): boolean {
  const gone = state.status !== 'live';
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (!gone) return setLost(false);
    const timer = setTimeout(() => setLost(true), graceMs);
    return () => clearTimeout(timer);
  }, [gone, graceMs]);
  return gone && lost;
}
