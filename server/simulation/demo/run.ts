import { setTimeout as timer } from 'node:timers/promises';

import type { PlannedVisitor } from '../day-file.js';
import type { DayClock } from './day-clock.js';
import type { Pace } from './pace.js';

/** What everybody in a demonstration shares. */
export interface DemoRun {
  readonly url: string;
  /** Aborted when the demonstration stops: every wait then ends by throwing. */
  readonly signal: AbortSignal;
  readonly random: () => number;
  readonly pace: Pace;
  readonly clock: DayClock;
  readonly log: (line: string) => void;
  /** Simulated visitors by ticket; a ticket not in it belongs to somebody who tries the product. */
  readonly guests: Map<string, PlannedVisitor>;
}

/** @throws when the demonstration stops first */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await timer(Math.max(0, ms), undefined, { signal });
}

/** One at a time, in the order asked: sign-ins at once from one address would be refused as too fast. */
export function inTurn(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const turn = last.then(act, act);
    last = turn.catch(() => undefined);
    return turn;
  };
}
