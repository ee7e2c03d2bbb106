import type { DisplayCall } from '#protocol/views.js';

/** Every call stands large for at least this long, even when the next comes at once, ms. */
export const SHOWN_AT_LEAST = 6_000;

export interface Announcements {
  /** The call that stands large. */
  readonly large?: { readonly callId: string; readonly since: number };
  /** Calls that wait for their turn to stand large, oldest first. */
  readonly next: readonly string[];
  /** Calls of the view that have had their turn or are in line for it. */
  readonly known: readonly string[];
}

export const noAnnouncements: Announcements = { next: [], known: [] };

/**
 * Which call stands large now. A second call must not wipe away the first before anybody could read
 * it, so calls take turns; one that is over (answered, repeated, taken back) gives its place up.
 *
 * @param calls the view's calls, newest first
 * @param now   ms, any steady clock
 */
export function announce(
  before: Announcements,
  calls: readonly DisplayCall[],
  now: number,
): Announcements {
  const calling = calls.filter((call) => call.calling).map((call) => call.callId);
  const fresh = calling.filter((callId) => !before.known.includes(callId)).toReversed();
  let next = [...before.next.filter((callId) => calling.includes(callId)), ...fresh];
  let { large } = before;
  const over = large === undefined || !calling.includes(large.callId);
  const read = large !== undefined && now - large.since >= SHOWN_AT_LEAST;
  const [first] = next;
  if (first !== undefined && (over || read)) {
    large = { callId: first, since: now };
    next = next.slice(1);
  } else if (over) {
    // Nobody is being called: the last call stays readable for those who look up late.
    const [last] = calls;
    const callId = calling[0] ?? last?.callId;
    if (callId === undefined) large = undefined;
    else if (callId !== large?.callId) large = { callId, since: now };
  }
  return large === undefined ? { next, known: calling } : { large, next, known: calling };
}
