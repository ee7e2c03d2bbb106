import type { Refusal } from '#protocol/refusals.js';

import type { ImportProgramme, WorkshopContext } from '../command.js';
import { courseFrom } from '../course.js';
import type { WorkshopDecision } from '../decision.js';
import { happened } from '../decision.js';
import type { WorkshopEvent } from '../events.js';
import type { ProgrammeState } from '../state.js';
import { putOne } from './activities.js';
import { changeOne, planOne } from './sessions.js';

/** A row the rules do not take: which one of its list, from 0, and why. */
export interface ImportProblem {
  readonly of: 'activities' | 'sessions';
  readonly index: number;
  readonly refusal: Refusal;
}

export interface TriedImport {
  /** What the good rows make happen. */
  readonly events: readonly WorkshopEvent[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Tries every row on what the good ones before it have made: activities first, then sessions. What stands
 * in the programme just so already changes nothing, were it over.
 */
export function tryImport(
  state: ProgrammeState,
  { activities, sessions }: ImportProgramme['payload'],
  context: WorkshopContext,
): TriedImport {
  const course = courseFrom(state);
  const problems: ImportProblem[] = [];
  for (const [index, activity] of activities.entries()) {
    const refusal = putOne(course, activity, context);
    if (refusal !== undefined) problems.push({ of: 'activities', index, refusal });
  }
  for (const [index, { sessionId, plan }] of sessions.entries()) {
    const done =
      sessionId === undefined
        ? planOne(course, plan, context)
        : changeOne(course, sessionId, plan, context);
    if (!done.ok) problems.push({ of: 'sessions', index, refusal: done.refusal });
  }
  return { events: course.events, problems };
}

/** All of it or, with the first row's refusal, none. */
export function importProgramme(
  state: ProgrammeState,
  payload: ImportProgramme['payload'],
  context: WorkshopContext,
): WorkshopDecision {
  const { events, problems } = tryImport(state, payload, context);
  const first = problems[0];
  return first === undefined ? happened(events) : { ok: false, refusal: first.refusal };
}
