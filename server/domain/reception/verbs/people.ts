import { refuse } from '#protocol/refusals.js';

import type { Context, ReceptionPayload } from '../command.js';
import type { Decision } from '../decision.js';
import { happened } from '../decision.js';
import type { ReceptionState } from '../state.js';

/**
 * People counted by hand. What is taken back is at most what is there: two stewards may correct the same
 * mistake, and the count ends at none rather than below; with none left there is nothing to take back.
 */
export function countPeople(
  state: ReceptionState,
  { kind, change }: ReceptionPayload<'count-people'>,
  { now }: Context,
): Decision {
  const people = state.people.get(kind) ?? 0;
  if (change < 0 && people === 0) return refuse('nothing-to-undo');
  return happened([{ type: 'people-counted', at: now, kind, change: Math.max(change, -people) }]);
}
