import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import { clockOf, localMoment, timeIsThere } from '../calendar/clock.js';
import { openOn } from '../grid/hours.js';
import { spanOf } from '../grid/place.js';

/** What a plan is looked at against. */
export interface Surroundings {
  readonly programme: Pick<Programme, 'sessions' | 'rooms' | 'openingHours'>;
  readonly timeZone: string;
  /** ms since 1970 */
  readonly now: number;
}

/** Why the server would refuse a plan, by the name of its refusal (a closed day is `outside-opening` there). */
export type PlanProblem =
  | { readonly kind: 'ends-before-start' | 'time-not-there' | 'session-in-past' | 'room-unknown' }
  | { readonly kind: 'room-too-small'; readonly capacity: number }
  | { readonly kind: 'room-taken'; readonly other: ProgrammeSession }
  | { readonly kind: 'outside-opening'; readonly opens: string; readonly closes: string }
  | { readonly kind: 'closed-day' };

/**
 * What the server would refuse a plan for, told before it is asked: the rules of planning of the
 * workshops (server/protocol/refusals.ts), and no more. The server decides.
 * @param sessionId the session that is changed: it is not in its own way
 */
export function planProblems(
  plan: SessionPlan,
  { programme, timeZone, now }: Surroundings,
  sessionId?: string,
): readonly PlanProblem[] {
  if (plan.ends <= plan.starts) return [{ kind: 'ends-before-start' }];
  const found: PlanProblem[] = [];
  if ([plan.starts, plan.ends].some((time) => !timeIsThere(plan.date, time, timeZone)))
    found.push({ kind: 'time-not-there' });
  const local = localMoment(now, timeZone);
  if (`${plan.date} ${plan.starts}` <= `${local.date} ${local.time}`)
    found.push({ kind: 'session-in-past' });
  return [
    ...found,
    ...roomProblems(plan, programme, sessionId),
    ...openingProblems(plan, programme.openingHours),
  ];
}

function roomProblems(
  plan: SessionPlan,
  { rooms, sessions }: Surroundings['programme'],
  sessionId: string | undefined,
): readonly PlanProblem[] {
  const room = rooms.find(({ id }) => id === plan.room);
  if (room === undefined) return [{ kind: 'room-unknown' }];
  const found: PlanProblem[] = [];
  if (plan.capacity > room.capacity)
    found.push({ kind: 'room-too-small', capacity: room.capacity });
  const other = sessions.find(
    (session) =>
      session.sessionId !== sessionId &&
      session.signUp !== 'cancelled' &&
      clash(session.plan, plan),
  );
  if (other !== undefined) found.push({ kind: 'room-taken', other });
  return found;
}

function openingProblems(
  plan: SessionPlan,
  hours: Programme['openingHours'],
): readonly PlanProblem[] {
  const open = openOn(hours, plan.date);
  if (open === 'any') return [];
  if (open === 'closed') return [{ kind: 'closed-day' }];
  const { from, to } = spanOf(plan);
  if (from >= open.from && to <= open.to) return [];
  return [{ kind: 'outside-opening', opens: clockOf(open.from), closes: clockOf(open.to) }];
}

/** In the same room; two that follow each other without a break do not clash. */
function clash(a: SessionPlan, b: SessionPlan): boolean {
  return a.room === b.room && a.date === b.date && a.starts < b.ends && b.starts < a.ends;
}

/** Whether a session can still be moved, changed or cancelled: not once it has begun. */
export function isOpen(session: Pick<ProgrammeSession, 'signUp'>): boolean {
  return !['running', 'over', 'cancelled'].includes(session.signUp);
}
