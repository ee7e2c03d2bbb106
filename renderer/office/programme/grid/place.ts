import type { SessionPlan } from '#protocol/workshops/programme.js';

import { clockOf, DAY_MINUTES, minutesOf } from '../calendar/clock.js';
import type { Span } from './lanes.js';

/** What is dragged moves by full quarters of an hour. */
export const SNAP = 15;

export function spanOf(plan: Pick<SessionPlan, 'starts' | 'ends'>): Span {
  return { from: minutesOf(plan.starts), to: minutesOf(plan.ends) };
}

/** Where a span lies in the hours shown: parts of their whole length, 0 to 1. */
export function partOf(span: Span, shown: Span): { readonly top: number; readonly height: number } {
  const whole = shown.to - shown.from;
  return { top: (span.from - shown.from) / whole, height: (span.to - span.from) / whole };
}

/**
 * The plan begins at another time of the day, as long as before, and never over midnight. It moves by
 * full quarters of an hour: one at 10:10 that is only taken to another day stays at 10:10.
 * @param minutes since midnight
 */
export function draggedTo(plan: SessionPlan, minutes: number): SessionPlan {
  const { from, to } = spanOf(plan);
  const quarters = Math.round((minutes - from) / SNAP);
  const latest = Math.floor((LAST_MINUTE - to) / SNAP);
  const earliest = Math.ceil(-from / SNAP);
  return startingAt(plan, from + Math.max(earliest, Math.min(quarters, latest)) * SNAP);
}

/** One step of the arrow keys: to the next full quarter of an hour, up (-1) or down (1). */
export function stepped(plan: SessionPlan, direction: -1 | 1): SessionPlan {
  const { from, to } = spanOf(plan);
  const next =
    direction === 1 ? Math.floor(from / SNAP) * SNAP + SNAP : Math.ceil(from / SNAP) * SNAP - SNAP;
  const fits = next >= 0 && next + to - from <= LAST_MINUTE;
  return fits ? startingAt(plan, next) : plan;
}

/** The last minute of a day is 23:59. */
const LAST_MINUTE = DAY_MINUTES - 1;

function startingAt(plan: SessionPlan, start: number): SessionPlan {
  const { from, to } = spanOf(plan);
  return { ...plan, starts: clockOf(start), ends: clockOf(start + to - from) };
}

/** Whether a move would change when or where it is. */
export function isSamePlace(a: SessionPlan, b: SessionPlan): boolean {
  return a.date === b.date && a.starts === b.starts && a.ends === b.ends && a.room === b.room;
}

/** Whether nobody has changed anything of it. */
export function isSamePlan(a: SessionPlan, b: SessionPlan): boolean {
  return (
    isSamePlace(a, b) &&
    a.activityId === b.activityId &&
    a.capacity === b.capacity &&
    a.waitingList === b.waitingList &&
    a.signUpCloses === b.signUpCloses
  );
}
