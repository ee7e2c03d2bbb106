import { useEffect, useState } from 'react';

import type { DisplayCall } from '#protocol/views.js';

import { pageBetween } from './between-calls.js';

/** How often the screen looks whether it is time to turn, ms. */
const LOOK_EVERY = 500;

/**
 * Which page stands there now, of waits or of workshops; `undefined`: the calls do. Told with the very view that
 * brings a call: there is no moment in between.
 */
export function useBetweenCalls(
  calls: readonly DisplayCall[],
  quietSince: number | undefined,
  pages: number,
): number | undefined {
  const calling = calls.some((call) => call.calling);
  const [page, setPage] = useState<number>();
  useEffect(() => {
    const look = () => setPage(pageBetween(quietSince, pages, performance.now()));
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [quietSince, pages]);
  return calling || page === undefined || page >= pages ? undefined : page;
}

/**
 * Since when nobody is being called, ms of a steady clock; `undefined` while somebody is. While nobody knows
 * it stays as it was: a short loss of the network does not begin the round anew.
 */
export function useQuietSince(calls: readonly DisplayCall[] | undefined): number | undefined {
  const [since, setSince] = useState<number>();
  const calling = calls?.some((call) => call.calling);
  useEffect(() => {
    if (calling === undefined) return;
    setSince((before) => (calling ? undefined : (before ?? performance.now())));
  }, [calling]);
  return since;
}
