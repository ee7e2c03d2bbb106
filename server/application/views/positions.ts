import { waitingInOrder } from '../../domain/reception/order.js';
import type { ReceptionState } from '../../domain/reception/state.js';
import { queueKey } from '../../domain/reception/state.js';

export interface Position {
  /** Place among all who wait, from 1. */
  readonly place: number;
  /** How many of the same theme and language come before. */
  readonly ahead: number;
}

/**
 * Where each waiting ticket stands. Counted once per state (the lane makes a new state object for
 * every change), however many phones and desks ask. A ticket whose time at the head runs out moves
 * only when the clock's command says so, which makes a new state.
 */
export function positionsOf(state: ReceptionState, now: number): ReadonlyMap<string, Position> {
  const known = counted.get(state);
  if (known !== undefined) return known;
  const positions = new Map<string, Position>();
  const before = new Map<string, number>();
  for (const ticket of waitingInOrder(state, now)) {
    const key = queueKey(ticket.theme, ticket.language);
    const ahead = before.get(key) ?? 0;
    before.set(key, ahead + 1);
    positions.set(ticket.id, { place: positions.size + 1, ahead });
  }
  counted.set(state, positions);
  return positions;
}

const counted = new WeakMap<ReceptionState, ReadonlyMap<string, Position>>();
