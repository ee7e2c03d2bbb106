import type { Live, LiveState } from '../../shared/live/live.js';
import type { Kept } from './kept.js';

/** The time at the centre as far as the kiosk knows, server or no server. */
export interface KioskClock {
  /** ms since 1970, by the server's clock */
  now(): number;
  /** Goes on from what an earlier page of this machine knew. */
  load(kept: Kept['clock']): void;
  toKeep(): NonNullable<Kept['clock']>;
}

/**
 * While the server is there, its clock counts. Without it, time goes on from there and never back: by
 * a clock that cannot be stepped within a page, and by this machine's own, as far as that was off the
 * server's, over a reload or a sleep. So a machine that is an hour wrong still knows the time, and one
 * whose clock is set back does not live through an hour twice (docs/decisions/clock.md).
 *
 * @param wall this machine's own clock, ms since 1970
 */
export function createKioskClock(
  live: Pick<Live<'kiosk'>, 'getState' | 'now' | 'assumeNow'>,
  wall: () => number,
): KioskClock {
  let ahead: number | undefined;
  let last = 0;

  function now(): number {
    if (isLive(live.getState())) {
      last = live.now();
      ahead = last - wall();
    } else {
      last = Math.max(live.now(), last, ahead === undefined ? 0 : Math.round(wall() + ahead));
    }
    return last;
  }

  return {
    now,
    load(kept) {
      // The server itself was quicker.
      if (kept === undefined || ahead !== undefined || isLive(live.getState())) return;
      ({ ahead, last } = kept);
      live.assumeNow(Math.max(last, Math.round(wall() + ahead)));
    },
    toKeep() {
      const time = now();
      return { ahead: ahead ?? 0, last: time };
    },
  };
}

function isLive(state: LiveState<unknown>): boolean {
  return state.status === 'live';
}
