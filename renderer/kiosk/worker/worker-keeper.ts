import { TAKE_OVER } from './take-over.js';

export interface WorkerKeeper {
  /** Whether nobody uses the kiosk: only then may the page become another. */
  setFree(free: boolean): void;
  stop(): void;
}

/** How often a page that stays open for days asks for a new version, ms. */
const LOOK_EVERY = 60 * 60_000;
const SCRIPT = '/kiosk-worker.js';
const SCOPE = '/kiosk';

/**
 * Registers the kiosk's service worker and lets a new version of it take over, with a fresh page, as
 * soon as nobody uses the kiosk.
 * @param container absent where the browser has none: on plain http to another machine
 *   (docs/decisions/kiosk-offline.md)
 */
export function keepWorker(
  container: ServiceWorkerContainer | undefined,
  around: { reload(): void; every(ms: number, then: () => void): () => void },
): WorkerKeeper {
  let free = true;
  let waiting: ServiceWorker | null = null;
  let replaced = false;
  let stopped = false;
  let stopLooking = () => {};
  const wasControlled = Boolean(container?.controller);

  function act(): void {
    if (!free || stopped) return;
    if (replaced) around.reload();
    else waiting?.postMessage(TAKE_OVER, {});
  }

  function taken(): void {
    // The first worker of a machine takes over from none: the page is of its version.
    if (!wasControlled) return;
    replaced = true;
    act();
  }

  function watch(registration: ServiceWorkerRegistration): void {
    const look = () => {
      waiting = registration.waiting;
      act();
    };
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    look();
    stopLooking = around.every(LOOK_EVERY, () => {
      registration.update().catch(() => undefined);
    });
    if (stopped) stopLooking();
  }

  container?.addEventListener('controllerchange', taken);
  container
    ?.register(SCRIPT, { scope: SCOPE, updateViaCache: 'none' })
    // Without it the kiosk goes on; it only cannot start without its server.
    .then(watch, () => undefined);

  return {
    setFree(now) {
      free = now;
      act();
    },
    stop() {
      stopped = true;
      stopLooking();
      container?.removeEventListener('controllerchange', taken);
    },
  };
}
