import type { DisplayCall } from '#protocol/views.js';

/** Every call stands large for at least this long, even when the next comes at once, ms … */
export const SHOWN_AT_LEAST = 6_000;
/** … and for this long while more than so many wait for their turn: they stand in the list at once anyway. */
export const SHOWN_IN_A_CROWD = 4_000;
export const CROWD = 3;
/** A voice that has not ended by then is hung, ms: the next call does not wait for it. */
export const LONGEST_TURN = 15_000;

export interface Announcements {
  /** The call that stands large. */
  readonly large?: LargeCall;
  /** Calls that wait for their turn to stand large, oldest first. */
  readonly next: readonly string[];
  /** Calls of the view that have had their turn or are in line for it. */
  readonly known: readonly string[];
  /** Counts the turns: the language that goes first alternates with them. */
  readonly turns: number;
}

export interface LargeCall {
  readonly callId: string;
  /** ms of a steady clock */
  readonly since: number;
  /** It is being announced, as which turn; absent once that is over, and for a call that just stands there. */
  readonly turn?: number;
}

/**
 * @param known calls that were announced before this page was loaded
 * @param turns where to begin to count
 */
export function noAnnouncements(known: readonly string[] = [], turns = 0): Announcements {
  return { next: [], known, turns };
}

/** Calls that were announced to the end: neither those in line nor the one whose turn it is. */
export function announced({ large, known, next }: Announcements): readonly string[] {
  const current = large?.turn === undefined ? undefined : large.callId;
  return known.filter((callId) => callId !== current && !next.includes(callId));
}

/** What the screen did when it was looked at last. */
export interface Look {
  /** ms of the same clock as the turns */
  readonly at: number;
  /** The voice still said the large call. */
  readonly sounds: boolean;
}

/**
 * Nothing may stand there any more. A turn that could be read and heard to its end is over; one that was
 * cut off is the next to be had, if its call still stands then.
 * @param last before the interruption
 */
export function interrupted(before: Announcements, last: Look): Announcements {
  const { large, next, known, turns } = before;
  if (large?.turn === undefined) return before;
  if (!last.sounds && last.at - large.since >= SHOWN_AT_LEAST)
    return { ...before, large: { callId: large.callId, since: large.since } };
  return { next: [large.callId, ...next], known, turns };
}

/** Which call of the view is drawn large: before its turn has begun, the next in line rather than another. */
export function drawnLarge(
  state: Announcements,
  calls: readonly DisplayCall[],
): DisplayCall | undefined {
  const inTurn = [state.large?.callId, ...inLine(state, callingIn(calls))];
  return (
    inTurn
      .map((callId) => calls.find((call) => call.callId === callId))
      .find((call) => call !== undefined) ?? calls[0]
  );
}

/**
 * Which call stands large now. A second call must not wipe away the first before anybody could read and
 * hear it, so calls take turns in the order they came; one that is over (answered, repeated, taken back)
 * gives its place up.
 *
 * @param calls   the view's calls, newest first
 * @param now     ms, any steady clock
 * @param sounds  the voice still says the large call
 * @returns the same object where nothing changes
 */
export function announce(
  before: Announcements,
  calls: readonly DisplayCall[],
  now: number,
  sounds: boolean,
): Announcements {
  const known = callingIn(calls);
  const waiting = inLine(before, known);
  const { large } = before;
  const isCalling = large !== undefined && known.includes(large.callId);
  const isRead = !isCalling || now - large.since >= turnLength(waiting.length, sounds);
  const [first, ...next] = waiting;
  if (first !== undefined && isRead) {
    const turn = before.turns + 1;
    return { large: { callId: first, since: now, turn }, next, known, turns: turn };
  }
  const stays = isCalling ? afterTurn(large, isRead) : lastOne(large, known, calls, now);
  const isSame = stays === large && areEqual(waiting, before.next) && areEqual(known, before.known);
  if (isSame) return before;
  const rest = { next: waiting, known, turns: before.turns };
  return stays === undefined ? rest : { large: stays, ...rest };
}

function callingIn(calls: readonly DisplayCall[]): readonly string[] {
  return calls.filter((call) => call.calling).map((call) => call.callId);
}

/** @param known calls of the view that still stand, newest first */
function inLine(before: Announcements, known: readonly string[]): readonly string[] {
  const fresh = known.filter((callId) => !before.known.includes(callId)).toReversed();
  return [...before.next.filter((callId) => known.includes(callId)), ...fresh];
}

/** @param waiting calls in line */
function turnLength(waiting: number, sounds: boolean): number {
  if (sounds) return LONGEST_TURN;
  return waiting > CROWD ? SHOWN_IN_A_CROWD : SHOWN_AT_LEAST;
}

function afterTurn(large: LargeCall, isRead: boolean): LargeCall {
  if (!isRead || large.turn === undefined) return large;
  return { callId: large.callId, since: large.since };
}

/** Nobody else is to be announced: a call that still stands, else the last one, for those who look up late. */
function lastOne(
  large: LargeCall | undefined,
  known: readonly string[],
  calls: readonly DisplayCall[],
  now: number,
): LargeCall | undefined {
  const callId = known[0] ?? calls[0]?.callId;
  if (callId === undefined) return undefined;
  if (callId === large?.callId) return afterTurn(large, true);
  return { callId, since: now };
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, place) => each === other[place]);
}
