import type { DisplaySession } from '#protocol/workshops/views.js';
import type { SignUpState } from '#protocol/workshops/vocabulary.js';

/** How long the calls stand before the pages come, and again after each round of them, ms. */
export const CALLS_STAND = 20_000;
/** How long one page stands, of waits or of workshops, ms. */
export const PAGE_STANDS = 15_000;

/**
 * Which page stands in place of the last calls; none while somebody is being called. So a call
 * never waits for them, and whoever looks up late still finds the last ones.
 *
 * @param quietSince when the last call ended, ms of a steady clock; absent while somebody is being called
 * @param pages      how many there are
 * @param now        ms of the same clock
 * @returns the page, from 0; `undefined`: the calls stand
 */
export function pageBetween(
  quietSince: number | undefined,
  pages: number,
  now: number,
): number | undefined {
  if (quietSince === undefined || pages === 0) return undefined;
  const round = CALLS_STAND + pages * PAGE_STANDS;
  const within = Math.max(0, now - quietSince) % round;
  return within < CALLS_STAND ? undefined : Math.floor((within - CALLS_STAND) / PAGE_STANDS);
}

/** What of today is still worth looking up for: no session that has ended, or would have by now. */
export function stillOn(
  sessions: readonly DisplaySession[],
  now: number,
): readonly SessionStillOn[] {
  return sessions.filter(isComing).filter(({ endsAt }) => endsAt > now);
}

export interface SessionStillOn extends DisplaySession {
  readonly signUp: Exclude<SignUpState, 'over'>;
}

function isComing(session: DisplaySession): session is SessionStillOn {
  return session.signUp !== 'over';
}

/** Pages of about the same length: no page with one line alone after a full one. */
export function pagesOf<T>(lines: readonly T[], most: number): readonly (readonly T[])[] {
  const pages = Math.ceil(lines.length / most);
  const each = Math.ceil(lines.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, page) => lines.slice(page * each, (page + 1) * each));
}
