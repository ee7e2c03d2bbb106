import type { SessionPlan } from '#protocol/workshops/programme.js';

import { clockOf, DAY_MINUTES, minutesOf } from '../calendar/clock.js';
import type { Span } from './lanes.js';

/** What is dragged stands at full quarters of an hour. */
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
 * The plan begins at another time of the day, as long as before: at the nearest quarter of an hour,
 * and never over midnight.
 * @param minutes since midnight
 */
export function startingAt(plan: SessionPlan, minutes: number): SessionPlan {
  const { from, to } = spanOf(plan);
  const length = to - from;
  // The last minute of a day is 23:59.
  const latest = Math.floor((DAY_MINUTES - 1 - length) / SNAP) * SNAP;
  const start = Math.min(Math.max(0, Math.round(minutes / SNAP) * SNAP), Math.max(0, latest));
  return { ...plan, starts: clockOf(start), ends: clockOf(start + length) };
}

/** One step of the arrow keys: to the next full quarter of an hour, up (-1) or down (1). */
export function stepped(plan: SessionPlan, direction: -1 | 1): SessionPlan {
  const { from } = spanOf(plan);
  const next =
    direction === 1 ? Math.floor(from / SNAP) * SNAP + SNAP : Math.ceil(from / SNAP) * SNAP - SNAP;
  return startingAt(plan, next);
}

/** Whether a move would change when or where it is. */
export function isSamePlace(a: SessionPlan, b: SessionPlan): boolean {
  return a.date === b.date && a.starts === b.starts && a.ends === b.ends && a.room === b.room;
}
