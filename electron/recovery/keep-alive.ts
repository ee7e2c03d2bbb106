import type { Backoff } from './backoff.js';
import { watchPulse } from './pulse.js';

/** Of a page, what tells that it is in trouble; `WebContents` has it. */
export interface WatchedPage {
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown;
  on(event: 'unresponsive', listener: () => void): unknown;
  on(
    event: 'did-fail-load',
    listener: (
      event: unknown,
      code: number,
      reason: string,
      url: string,
      isMainFrame: boolean,
    ) => void,
  ): unknown;
  on(event: 'did-navigate', listener: (event: unknown, url: string) => void): unknown;
  on(event: 'preload-error', listener: () => void): unknown;
  on(event: 'did-start-loading', listener: () => void): unknown;
  /** Ends the page's process, which is then gone like any other. */
  forcefullyCrashRenderer(): void;
}

export interface KeepAliveAround {
  /** Address of the page. */
  readonly home: string;
  readonly backoff: Backoff;
  /** A clock that is never set, ms. */
  steady(): number;
  after(ms: number, then: () => void): () => void;
  /** Loads the page from its beginning. */
  load(): void;
  /** Loading helps no more: the whole app starts anew. */
  relaunch(): void;
  told(what: string, more?: Record<string, unknown>): void;
}

/** A page without a pulse for so long is stuck, ms. Longer than any step of a slow tablet. */
const STUCK_AFTER = 15_000;
/** `ERR_ABORTED`: a load that another one took the place of. */
const ABORTED = -3;

/**
 * Starts a page anew that crashed, hangs or did not load: soon at first, then less and less often, at
 * last with the whole app.
 * @returns to be called with each pulse of the page
 */
export function keepAlive(page: WatchedPage, around: KeepAliveAround): () => void {
  const { home, backoff, steady, after, load, relaunch, told } = around;
  let forget = () => {};
  const pulse = watchPulse({
    limit: STUCK_AFTER,
    after,
    stuck() {
      told('the page is stuck');
      page.forcefullyCrashRenderer();
    },
  });

  function again(): void {
    pulse.rest();
    forget();
    const wait = backoff.failed(steady());
    if (wait === undefined) return relaunch();
    forget = after(wait, () => {
      pulse.beat();
      load();
    });
  }

  page.on('render-process-gone', (_event, { reason }) => {
    told('the page is gone', { reason });
    again();
  });
  page.on('unresponsive', () => {
    told('the page does not answer');
    page.forcefullyCrashRenderer();
  });
  page.on('did-fail-load', (_event, code, reason, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    told('the page did not load', { code, reason });
    again();
  });
  // A page without its bridge would be a kiosk without a machine.
  page.on('preload-error', () => {
    told('the bridge did not load');
    again();
  });
  // A page can go to `about:blank` without asking anybody.
  page.on('did-navigate', (_event, url) => {
    if (url === home) return;
    told('the page went away', { url: url.slice(0, 100) });
    again();
  });
  page.on('did-start-loading', () => pulse.beat());
  return () => pulse.beat();
}
