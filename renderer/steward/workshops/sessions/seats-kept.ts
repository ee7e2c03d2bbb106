import type { StewardSession } from '#protocol/workshops/views.js';

/** So long before the seats are given away the time left is told, ms. */
const COUNT_FROM = 30 * 60_000;

/**
 * kept   until a time; `left` (ms) is told when it is near
 * given  since a time: whoever comes now gets a seat only where one is free
 */
export type SeatsKept =
  | { readonly kind: 'kept'; readonly until: number; readonly left?: number }
  | { readonly kind: 'given'; readonly since: number };

/** @returns `undefined` where nobody comes any more @param now the server's clock, ms since 1970 */
export function seatsKept(
  session: Pick<StewardSession, 'signUp' | 'keptUntil' | 'endsAt'>,
  now: number,
): SeatsKept | undefined {
  const { signUp, keptUntil, endsAt } = session;
  if (signUp === 'cancelled' || signUp === 'over' || now >= endsAt) return undefined;
  const left = keptUntil - now;
  if (left <= 0) return { kind: 'given', since: keptUntil };
  return { kind: 'kept', until: keptUntil, ...(left <= COUNT_FROM && { left }) };
}
