import { eligibleFor } from '../order.js';
import type { Island, ReceptionState } from '../state.js';
import { maskOf } from './groups.js';

const MINUTE = 60_000;
/** A break whose end nobody told, or that lasts longer than told: so long in all, and so much more at least. */
const BREAK = 15;
const BREAK_STILL = 5;
/** Beyond so long, or so long past its told end, nobody knows any more when it ends. */
const BREAK_AT_MOST = 2 * BREAK;
const PAST_ITS_END = BREAK;
/** Whoever comes back from a break within this is on duty. */
const SOON = 60;
/** An island that is free so long while somebody it takes waits is not there, it only looks so. */
const NOT_THERE = 5;
/** It is taken to be back after a usual break, and so long it is believed to come back at all. */
const LEFT = 15;

/**
 * Minutes until somebody signed in calls, as soon as no visitor is at the island; `Infinity`: nobody knows.
 */
export function callsIn(state: ReceptionState, island: Island, now: number): number {
  if (island.break !== undefined) return backIn(island.break.until, island.since, now);
  if (island.ticketId !== undefined) return 0;
  const idle = idleFor(state, island, now);
  if (idle > LEFT) return Infinity;
  return idle >= NOT_THERE ? BREAK : 0;
}

/** Whether somebody who calls in so many minutes counts as on duty: without one, no wait is told. */
export function isOnDuty(minutes: number): boolean {
  return minutes <= SOON;
}

/** Groups that somebody signed in takes, also who is on a break; one bit each. */
export function staffedGroups(islands: Iterable<Pick<Island, 'themes' | 'languages'>>): number {
  let mask = 0;
  for (const { themes, languages } of islands) mask |= maskOf(themes, languages);
  return mask;
}

function backIn(until: number | undefined, since: number, now: number): number {
  if (until === undefined) {
    const lasted = (now - since) / MINUTE;
    return lasted > BREAK_AT_MOST ? Infinity : Math.max(BREAK_STILL, BREAK - lasted);
  }
  const left = (until - now) / MINUTE;
  if (left > 0) return left;
  return left < -PAST_ITS_END ? Infinity : BREAK_STILL;
}

/** Minutes in which a free island has called nobody although somebody it takes waited. */
function idleFor(state: ReceptionState, island: Island, now: number): number {
  const eligible = eligibleFor(island);
  let first = Infinity;
  for (const ticket of state.queue.values()) {
    if (ticket.arrivedAt < first && eligible(ticket)) first = ticket.arrivedAt;
  }
  return (now - Math.max(first, island.since)) / MINUTE;
}
