import type { Refusal, Result } from '#protocol/refusals.js';
import { ok } from '#protocol/refusals.js';

import type { WorkshopAnswer } from './command.js';
import type { WorkshopEvent } from './events.js';

/** What a rule makes of a command: events to keep and an answer to give, or a refusal. */
export type WorkshopDecision = Result<{
  readonly events: readonly WorkshopEvent[];
  readonly answer: WorkshopAnswer;
}>;

export function happened(
  events: readonly WorkshopEvent[],
  answer: WorkshopAnswer = {},
): WorkshopDecision {
  return ok({ events, answer });
}

/** All is already as it was asked for. */
export function unchanged(answer: WorkshopAnswer = {}): WorkshopDecision {
  return ok({ events: [], answer });
}

/** What a look-up found, or why there is nothing to act on. */
export type Found<T> = { readonly ok: true; readonly value: T } | No;
export interface No {
  readonly ok: false;
  readonly refusal: Refusal;
}
