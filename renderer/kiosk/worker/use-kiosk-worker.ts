import { useEffect, useState } from 'react';

import { keepWorker } from './worker-keeper.js';
import type { WorkerKeeper } from './worker-keeper.js';

/**
 * Lets the kiosk start without its server where the browser can, and keeps it up to date.
 * @param wanted whether the page comes from its server at all
 * @param free nobody uses the kiosk
 */
export function useKioskWorker(wanted: boolean, free: boolean): void {
  const [keeper, setKeeper] = useState<WorkerKeeper>();
  useEffect(() => {
    // Pages served from their sources have no worker.
    if (!import.meta.env.PROD || !wanted) return;
    const kept = keepWorker(navigator.serviceWorker, {
      reload: () => location.reload(),
      every(ms, then) {
        const timer = setInterval(then, ms);
        return () => clearInterval(timer);
      },
    });
    setKeeper(kept);
    return () => kept.stop();
  }, [wanted]);
  useEffect(() => keeper?.setFree(free), [keeper, free]);
}
