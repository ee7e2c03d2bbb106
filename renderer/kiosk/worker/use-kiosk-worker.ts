import { useEffect, useState } from 'react';

import { keepWorker } from './worker-keeper.js';
import type { WorkerKeeper } from './worker-keeper.js';

/**
 * Lets the kiosk start without its server where the browser can, and keeps it up to date.
 * @param free nobody uses the kiosk
 */
export function useKioskWorker(free: boolean): void {
  const [keeper, setKeeper] = useState<WorkerKeeper>();
  useEffect(() => {
    // Pages served from their sources have no worker.
    if (!import.meta.env.PROD) return;
    const kept = keepWorker(navigator.serviceWorker, {
      reload: () => location.reload(),
      every(ms, then) {
        const timer = setInterval(then, ms);
        return () => clearInterval(timer);
      },
    });
    setKeeper(kept);
    return () => kept.stop();
  }, []);
  useEffect(() => keeper?.setFree(free), [keeper, free]);
}
