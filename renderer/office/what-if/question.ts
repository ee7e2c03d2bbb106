import type { RotaShift } from '#protocol/rota.js';
import type { NextTicketRuleId } from '#protocol/vocabulary.js';

import type { WhatIfDay } from './day/imagined-day.js';
import type { Question } from './use-lived.js';

/** So many days are lived for each side: one in the middle, and quick enough to be waited for. */
export const REPEATS = 9;

export interface Side {
  readonly staffing: readonly RotaShift[];
  readonly rule: NextTicketRuleId;
}

/** Two scenarios that differ in nothing but staffing and rule; the first only where somebody was there. */
export function questionOf(day: WhatIfDay, before: Side, after: Side, seed: number): Question {
  const scenario = ({ staffing, rule }: Side) => ({
    day,
    staffing: [...staffing],
    rule,
    repeats: REPEATS,
    seed,
  });
  return {
    before: before.staffing.length === 0 ? undefined : scenario(before),
    after: scenario(after),
  };
}
