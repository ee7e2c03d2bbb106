import type { NextTicketRuleId } from '#protocol/vocabulary.js';

import type { Position } from '../../domain/reception/order.js';
import { positionsIn } from '../../domain/reception/order.js';
import type { ReceptionState } from '../../domain/reception/state.js';

/** Of one state and rule. */
interface Counted {
  readonly rule: NextTicketRuleId;
  readonly positions: ReadonlyMap<string, Position>;
}

/**
 * Where each waiting ticket stands. Counted once per state (the lane makes a new state object for
 * every change), however many phones and desks ask. A ticket whose time at the head runs out moves
 * only when the clock's command says so, which makes a new state.
 */
export function positionsOf(
  state: ReceptionState,
  now: number,
  rule: NextTicketRuleId,
): ReadonlyMap<string, Position> {
  let made = counted.get(state);
  if (made?.rule !== rule) {
    made = { rule, positions: positionsIn(state, now, rule) };
    counted.set(state, made);
  }
  return made.positions;
}

const counted = new WeakMap<ReceptionState, Counted>();
