import { ok, refuse } from '#protocol/refusals.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { WorkshopContext, WorkshopPayload } from '../command.js';
import type { Course } from '../course.js';
import { courseFrom } from '../course.js';
import type { Found, WorkshopDecision } from '../decision.js';
import { happened, unchanged } from '../decision.js';
import { openSession } from '../find.js';
import { moveAll } from '../moving.js';
import type { SessionTimes } from '../planning.js';
import { same, timesFor, unfitRoom, weeksLater } from '../planning.js';
import { hasBegun, isOver, seatsTaken } from '../seats.js';
import type { ProgrammeState, Session } from '../state.js';

/** Once, or on the same weekday of so many weeks: all of them or none. */
export function planSessions(
  state: ProgrammeState,
  { session: plan, weeks }: WorkshopPayload<'plan-sessions'>,
  context: WorkshopContext,
): WorkshopDecision {
  const course = courseFrom(state);
  const sessionIds: string[] = [];
  for (let week = 0; week < weeks; week += 1) {
    const planned = planOne(course, { ...plan, date: weeksLater(plan.date, week) }, context);
    if (!planned.ok) return planned;
    sessionIds.push(planned.value);
  }
  return happened(course.events, { sessionIds });
}

/** @returns its id */
export function planOne(
  course: Course,
  plan: SessionPlan,
  context: WorkshopContext,
): Found<string> {
  const times = timesFor(course, plan, context);
  if (!times.ok) return times;
  const sessionId = context.newId();
  course.add({ type: 'session-planned', at: context.now, sessionId, plan, ...times.value });
  return ok(sessionId);
}

/** Before it begins. Those signed up stay so; more seats go to those who wait. */
export function changeSession(
  state: ProgrammeState,
  { sessionId, session: plan }: WorkshopPayload<'change-session'>,
  context: WorkshopContext,
): WorkshopDecision {
  const course = courseFrom(state);
  const changed = changeOne(course, sessionId, plan, context);
  return changed.ok ? happened(course.events) : changed;
}

export function changeOne(
  course: Course,
  sessionId: string,
  plan: SessionPlan,
  context: WorkshopContext,
): Found<true> {
  const { now } = context;
  const before = course.state.sessions.get(sessionId);
  if (before === undefined) return refuse('session-unknown');
  if (same(before.plan, plan)) return ok(true);
  const found = openSession(course.state, sessionId, now);
  if (!found.ok) return found;
  if (hasBegun(before, now)) return refuse('session-running');
  // Who signed up did so for this activity.
  const promised = before.bookings.length > 0 && before.plan.activityId !== plan.activityId;
  if (promised) return refuse('not-another-session');
  const times = newTimes(course, before, plan, context);
  if (!times.ok) return times;
  const taken = seatsTaken(course.state, before);
  if (plan.capacity < taken) return refuse('capacity-below-taken', { taken });
  const moved = isElsewhere(before.plan, plan);
  course.add({ type: 'session-changed', at: now, sessionId, plan, ...times.value, moved });
  course.fill(sessionId, now);
  return ok(true);
}

function isElsewhere(a: SessionPlan, b: SessionPlan): boolean {
  return isAtAnotherTime(a, b) || a.room !== b.room;
}

function isAtAnotherTime(a: SessionPlan, b: SessionPlan): boolean {
  return a.date !== b.date || a.starts !== b.starts || a.ends !== b.ends;
}

/**
 * What stays where and when it was is not asked again whether it may; its times stay, too, whatever has
 * become of the time zone since.
 */
function newTimes(
  course: Course,
  { id, plan: before, startsAt, endsAt }: Session,
  plan: SessionPlan,
  context: WorkshopContext,
): Found<SessionTimes> {
  if (isElsewhere(before, plan) || before.activityId !== plan.activityId) {
    const times = timesFor(course, plan, context, id);
    if (!times.ok || isAtAnotherTime(before, plan)) return times;
  } else {
    const unfit = unfitRoom(plan, context.settings);
    if (unfit !== undefined) return { ok: false, refusal: unfit };
  }
  return ok({ startsAt, endsAt });
}

/** Its bookings end with it, or move to another session of the activity, all of them or none. */
export function cancelSession(
  state: ProgrammeState,
  { sessionId, moveTo }: WorkshopPayload<'cancel-session'>,
  { now }: WorkshopContext,
): WorkshopDecision {
  const session = state.sessions.get(sessionId);
  if (session === undefined) return refuse('session-unknown');
  if (session.cancelledAt !== undefined) return unchanged();
  if (isOver(session, now)) return refuse('session-over');
  const course = courseFrom(state);
  if (moveTo !== undefined) {
    const target = targetOf(state, session, moveTo, now);
    if (!target.ok) return target;
    const moved = moveAll(course, session, target.value, now);
    if (!moved.ok) return moved;
  }
  course.add({ type: 'session-cancelled', at: now, sessionId });
  return happened(course.events);
}

function targetOf(
  state: ProgrammeState,
  session: Session,
  moveTo: string,
  now: number,
): Found<Session> {
  const found = openSession(state, moveTo, now);
  if (!found.ok) return found;
  const other = found.value.id !== session.id;
  if (!other || found.value.plan.activityId !== session.plan.activityId) {
    return refuse('not-another-session');
  }
  return hasBegun(found.value, now) ? refuse('session-running') : found;
}
