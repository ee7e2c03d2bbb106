import { useEffect, useRef } from 'react';

import type { Live } from '../shared/live/live.js';
import { isAnotherPage, programsOf } from './newer-page.js';
import { mayRenew } from './renewal.js';

/** ms */
const LOOK_EVERY = 5_000;
const ASK_SERVER_EVERY = 15 * 60_000;

/** What runs here, as its document names it. */
const running = programsOf(document.documentElement.outerHTML);

/**
 * Loads the page anew where that heals or renews it, and only once the server has a page to give: a browser's
 * own error page goes away by nobody's hand.
 * @param quietSince since when nobody is being called, ms of a steady clock; `undefined`: somebody is, or nobody
 *   knows
 * @param isClosed the day is
 * @param isLive the server is there: it may be another than before
 */
export function useRenewal(
  live: Pick<Live<'display'>, 'onReload'>,
  page: {
    readonly quietSince: number | undefined;
    readonly isClosed: boolean;
    readonly isLive: boolean;
  },
): void {
  const { quietSince, isClosed, isLive } = page;
  const isAsked = useRef(false);
  const isOutdated = useRef(false);
  const lostSince = useRef<number | undefined>(undefined);

  useEffect(() => live.onReload(() => (isAsked.current = true)), [live]);
  useEffect(() => {
    lostSince.current = isLive ? undefined : performance.now();
    if (!isLive) return;
    const ask = async () => {
      const html = await servedPage();
      if (html !== undefined && isAnotherPage(html, running)) isOutdated.current = true;
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_SERVER_EVERY);
    return () => clearInterval(timer);
  }, [isLive]);
  useEffect(() => {
    const look = async () => {
      const now = performance.now();
      const state = {
        age: now,
        quietFor: quietSince === undefined ? undefined : now - quietSince,
        lostFor: lostSince.current === undefined ? 0 : now - lostSince.current,
        isClosed,
        isAsked: isAsked.current,
        isOutdated: isOutdated.current,
      };
      if (mayRenew(state) && (await servedPage()) !== undefined) location.reload();
    };
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [quietSince, isClosed]);
}

/** The page as the server has it now; `undefined` where it gives none. */
async function servedPage(): Promise<string | undefined> {
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
