import type { Position } from '../../domain/reception/order.js';
import { positionsIn } from '../../domain/reception/order.js';
import type { ReceptionState } from '../../domain/reception/state.js';

/**
 * Where each waiting ticket stands. Counted once per state (the lane makes a new state object for
 * every change), however many phones and desks ask. A ticket whose time at the head runs out moves
 * only when the clock's command says so, which makes a new state.
 */
export function positionsOf(state: ReceptionState, now: number): ReadonlyMap<string, Position> {
  let positions = counted.get(state);
  if (positions === undefined) {
    positions = positionsIn(state, now);
    counted.set(state, positions);
  }
  return positions;
}

const counted = new WeakMap<ReceptionState, ReadonlyMap<string, Position>>();
