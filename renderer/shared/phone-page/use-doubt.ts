import { useEffect, useRef, useState } from 'react';

import type { Live, LiveState } from '../live/live.js';

/** Out of sight for longer than this a phone has slept, or its page has: its view may be of before, ms. */
const ASLEEP = 3_000;
/** A page that is in sight looks at its clock so often, ms; one that missed this many looks has slept. */
const LOOK_EVERY = 2_000;
const MISSED_LOOKS = 4;

export interface Doubt {
  /** The phone has slept, and the server has not spoken since. */
  readonly doubted: boolean;
  /** When the server was last heard, ms since 1970; absent: never. */
  readonly heardAt: number | undefined;
}

/**
 * Whether the view is one of before a sleep. A phone that wakes still holds the view it went to sleep with, and its
 * dead connection does not know that it is dead: until the server has spoken again, that view is old.
 */
export function useDoubt(
  live: Pick<Live<'phone'>, 'now' | 'wake'>,
  state: LiveState<unknown>,
): Doubt {
  /** The state it went to sleep with. */
  const [before, setBefore] = useState<LiveState<unknown>>();
  const [heardAt, setHeardAt] = useState<number>();
  const latest = useRef(state);

  useEffect(() => {
    latest.current = state;
    if (state.status !== 'live') return;
    setHeardAt(live.now());
    setBefore((kept) => (kept === state ? kept : undefined));
  }, [live, state]);

  useEffect(() => {
    let leftAt = document.visibilityState === 'hidden' ? Date.now() : undefined;
    let lookedAt = Date.now();
    const slept = () => setBefore(latest.current);
    const turned = () => {
      if (document.visibilityState === 'hidden') {
        leftAt ??= Date.now();
        return;
      }
      if (leftAt !== undefined && Date.now() - leftAt > ASLEEP) slept();
      leftAt = undefined;
      lookedAt = Date.now();
    };
    const look = setInterval(() => {
      const gap = Date.now() - lookedAt;
      lookedAt = Date.now();
      if (document.visibilityState === 'hidden' || gap < MISSED_LOOKS * LOOK_EVERY) return;
      // It slept in plain sight: nothing else tells it so.
      slept();
      live.wake();
    }, LOOK_EVERY);
    document.addEventListener('visibilitychange', turned);
    window.addEventListener('pageshow', turned);
    return () => {
      clearInterval(look);
      document.removeEventListener('visibilitychange', turned);
      window.removeEventListener('pageshow', turned);
    };
  }, [live]);

  const isOld = state === before || state.status !== 'live';
  return { doubted: before !== undefined && isOld, heardAt };
}
