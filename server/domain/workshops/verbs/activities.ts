import type { Refusal } from '#protocol/refusals.js';
import { refuse } from '#protocol/refusals.js';
import type { Activity } from '#protocol/workshops/programme.js';

import type { WorkshopContext, WorkshopPayload } from '../command.js';
import type { Course } from '../course.js';
import { courseFrom } from '../course.js';
import type { WorkshopDecision } from '../decision.js';
import { happened } from '../decision.js';
import { same, unfitRoom } from '../planning.js';
import { isOver } from '../seats.js';
import type { ProgrammeState } from '../state.js';

/** New, or instead of what had its id. */
export function putActivity(
  state: ProgrammeState,
  { activity }: WorkshopPayload<'put-activity'>,
  context: WorkshopContext,
): WorkshopDecision {
  const course = courseFrom(state);
  const refusal = putOne(course, activity, context);
  return refusal === undefined ? happened(course.events) : { ok: false, refusal };
}

/** @returns why it cannot be so: its usual room is unknown, or too small for its usual capacity */
export function putOne(
  course: Course,
  activity: Activity,
  { now, settings }: WorkshopContext,
): Refusal | undefined {
  const before = course.state.activities.get(activity.id);
  if (before !== undefined && same(before, activity)) return undefined;
  const unfit = unfitRoom(activity, settings);
  if (unfit !== undefined) return unfit;
  course.add({ type: 'activity-put', at: now, activity });
  return undefined;
}

/** Only once none of its sessions is still to come or running. */
export function removeActivity(
  state: ProgrammeState,
  { activityId }: WorkshopPayload<'remove-activity'>,
  { now }: WorkshopContext,
): WorkshopDecision {
  if (!state.activities.has(activityId)) return refuse('activity-unknown');
  for (const session of state.sessions.values()) {
    if (session.plan.activityId !== activityId || session.cancelledAt !== undefined) continue;
    if (!isOver(session, now)) return refuse('activity-has-sessions');
  }
  return happened([{ type: 'activity-removed', at: now, activityId }]);
}
