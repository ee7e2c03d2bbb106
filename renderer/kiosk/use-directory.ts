import { useEffect } from 'react';

import type { DirectoryStamp } from '#protocol/jobs/directory.js';

/** Time for the first screen to stand before the directory is fetched and its index made, ms. */
const SETTLED_AFTER = 3_000;

/**
 * Fetches the jobs directory of today, and its offers, while nobody uses the kiosk, so that a visitor finds
 * them ready and nothing changes under a hand; the flow itself asks only where there is none yet.
 * @param stamp absent before the first view; its name is empty while there is none yet
 */
export function useDirectory(stamp: DirectoryStamp | undefined, free: boolean): void {
  const directory = stamp?.directory ?? '';
  const offers = stamp?.offers;
  useEffect(() => {
    if (directory === '' || !free) return undefined;
    const timer = setTimeout(() => {
      // Not there? The flow loads it when it is opened.
      void import('./flows/jobs/jobs-at-hand.js').then(
        ({ jobsAtHand }) => jobsAtHand.open({ directory, ...(offers !== undefined && { offers }) }),
        () => undefined,
      );
    }, SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [directory, offers, free]);
}
