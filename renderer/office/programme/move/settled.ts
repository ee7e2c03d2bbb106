import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { isSamePlace, isSamePlan } from '../grid/place.js';
import type { PlanProblem, Surroundings } from '../rules/plan-problems.js';
import { isOpen, planProblems } from '../rules/plan-problems.js';
import { peopleOf } from '../sessions/people.js';

/** A session on its way to somewhere else; nothing has been sent yet. */
export interface Move {
  /** As it was when it was taken; once people are asked, as it was then. */
  readonly session: ProgrammeSession;
  readonly plan: SessionPlan;
  readonly by: 'pointer' | 'keys';
  /** Takes a move back. */
  readonly back?: true;
  /** A colleague has moved it since it was taken. */
  readonly clash?: true;
}

/** Why a session cannot go where it is held; one that others have cancelled or that has begun, nowhere. */
export type MoveProblem = PlanProblem | { readonly kind: 'session-not-open' };

/** @param present the session as it is known now; `undefined` where nothing newer is known */
export function moveProblems(
  { session, plan }: Pick<Move, 'session' | 'plan'>,
  present: ProgrammeSession | undefined,
  surroundings: Surroundings,
): readonly MoveProblem[] {
  const now = present ?? session;
  if (!isOpen(now)) return [{ kind: 'session-not-open' }];
  if (isSamePlace(plan, session.plan)) return [];
  return planProblems(placedAt(now.plan, plan), surroundings, session.sessionId);
}

export type Settled =
  /** Somebody else has changed it since: there is nothing of one's own to take back. */
  | { readonly kind: 'changed-since' }
  | { readonly kind: 'problem'; readonly problem: MoveProblem }
  | { readonly kind: 'ask' | 'send'; readonly move: Move };

/**
 * What a move comes to once the newest state of its session is known: only when and where are the
 * mover's, all else stays as others have made it.
 * @param asked the mover has said yes, knowing `move.session`
 */
export function settled(
  move: Move,
  newest: ProgrammeSession,
  surroundings: Surroundings,
  asked: boolean,
): Settled {
  const before = move.session.plan;
  if (move.back === true && !isSamePlan(before, newest.plan)) return { kind: 'changed-since' };
  const [problem] = moveProblems(move, newest, surroundings);
  if (problem !== undefined) return { kind: 'problem', problem };
  const clash = !isSamePlace(before, newest.plan) && !isSamePlace(move.plan, newest.plan);
  const { session: _, clash: __, ...rest } = move;
  const next: Move = {
    ...rest,
    session: newest,
    plan: placedAt(newest.plan, move.plan),
    ...(clash && { clash }),
  };
  return { kind: clash || (!asked && peopleOf(newest) > 0) ? 'ask' : 'send', move: next };
}

function placedAt(plan: SessionPlan, { date, starts, ends, room }: SessionPlan): SessionPlan {
  return { ...plan, date, starts, ends, room };
}
