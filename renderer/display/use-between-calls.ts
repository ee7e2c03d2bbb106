import { useEffect, useRef, useState } from 'react';

import type { DisplayCall } from '#protocol/views.js';

import { workshopPage } from './between-calls.js';

/** How often the screen looks whether it is time to turn, ms. */
const LOOK_EVERY = 500;

/**
 * Which page of workshops stands there now; `undefined`: the calls do. Told with the very view that
 * brings a call: there is no moment in between.
 */
export function useBetweenCalls(calls: readonly DisplayCall[], pages: number): number | undefined {
  const calling = calls.some((call) => call.calling);
  const [page, setPage] = useState<number>();
  const quietSince = useRef<number | undefined>(undefined);
  useEffect(() => {
    quietSince.current = calling ? undefined : performance.now();
  }, [calling]);
  useEffect(() => {
    const look = () => setPage(workshopPage(quietSince.current, pages, performance.now()));
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [calling, pages]);
  return calling || page === undefined || page >= pages ? undefined : page;
}
