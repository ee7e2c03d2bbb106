import type { Language, Outcome, Theme } from '#protocol/vocabulary.js';

import type { ToldWait } from '../waiting-time.js';

/** A visitor with a number, as somebody watching the room would note it down. */
export interface Visitor {
  readonly id: string;
  number: number;
  readonly secretHash: string;
  readonly atDesk: boolean;
  arrivedAt: number;
  /** Holds a number that a kiosk gave while it was cut off. */
  offline: boolean;
  theme: Theme;
  language: Language;
  /** What the number is counted under, whatever it was transferred to: theme and language. */
  takenFor: string;
  is: 'waiting' | 'called' | 'serving' | 'parked' | 'gone';
  ended?: Outcome | undefined;
  island?: number | undefined;
  /** Not known after a recall until somebody looks (`checkState`). */
  callId?: string | undefined;
  lastCall: number;
  calls: number[];
  headUntil?: number | undefined;
  parkedUntil?: number | undefined;
  priority: boolean;
  transferred: boolean;
  /** What was told of the wait. */
  told?: ToldWait | undefined;
  /** Held two tickets: the one that stays. */
  mergedInto?: string;
  answeredCall?: number;
  /** From and to of each stretch at an island. */
  stretches: { from: number; to?: number }[];
}

export class ModelViolation extends Error {
  override readonly name = 'ModelViolation';
}

export function ensure(holds: boolean, otherwise: string): void {
  if (!holds) throw new ModelViolation(otherwise);
}

/** Stood at the head for as long as it may, and did not come. */
export function lapsed(visitor: Visitor, now: number): boolean {
  return visitor.is === 'waiting' && visitor.headUntil !== undefined && visitor.headUntil <= now;
}

export function leaveIsland(visitor: Visitor, now: number): void {
  visitor.island = undefined;
  visitor.callId = undefined;
  const running = visitor.stretches.at(-1);
  if (running && running.to === undefined) running.to = now;
}

/** From island or queue to where the visitor begins afresh: earlier calls and misses are forgotten. */
export function back(visitor: Visitor, to: 'waiting' | 'parked', now: number): void {
  leaveIsland(visitor, now);
  visitor.is = to;
  visitor.calls = [];
  visitor.headUntil = undefined;
}

export function comeBack(visitor: Visitor): void {
  visitor.is = 'waiting';
  visitor.ended = undefined;
  visitor.calls = [];
  visitor.parkedUntil = undefined;
}

export function go(visitor: Visitor, how: Outcome, now: number): void {
  leaveIsland(visitor, now);
  visitor.is = 'gone';
  visitor.ended = how;
  visitor.parkedUntil = undefined;
}
