import type { ToldWait } from '../../../server/domain/reception/waiting-time.js';
import type { Asked, Unknown } from './lived-day.js';
import type { Others } from './others.js';

/** How one set of tickets was estimated; the same tickets for all estimators. Minutes, and shares. */
export interface Score {
  /** Tickets that were called, and of them those every estimator had a figure for. */
  readonly called: number;
  readonly compared: number;
  /** Called, and ours gave nothing: why. */
  readonly unknown: Readonly<Partial<Record<Unknown, number>>>;
  readonly meanWait: number;
  /** Mean absolute error of each. */
  readonly error: Readonly<Record<'ours' | keyof Others, number>>;
  /** Mean of what ours said less what came. */
  readonly bias: number;
  readonly insideRange: number;
  readonly shorter: number;
  readonly longer: number;
  /** Of those who waited more than half a minute: somebody called at once is always inside. */
  readonly insideOfWaiting: number;
  /** Ranges without an end count as 240. */
  readonly meanWidth: number;
}

type Compared = Asked & { readonly ours: ToldWait; readonly others: Required<Others> };

export const OTHERS = [
  'les',
  'lesOwn',
  'lastK',
  'ownClass',
  'ownClassAndSelf',
  'constant',
] as const satisfies readonly (keyof Others)[];

export function scoreOf(asked: readonly Asked[]): Score {
  const compared = asked.filter(isCompared);
  const over = (value: (ticket: Compared) => number): number => mean(compared.map(value));
  const error = Object.fromEntries([
    ['ours', over(({ ours, truth }) => Math.abs(ours.middle - truth))],
    ...OTHERS.map((name) => [name, over(({ others, truth }) => Math.abs(others[name] - truth))]),
  ]) as Score['error'];
  const unknown: Partial<Record<Unknown, number>> = {};
  for (const { why } of asked) if (why !== undefined) unknown[why] = (unknown[why] ?? 0) + 1;
  const waiting = compared.filter(({ truth }) => truth > 0.5);
  return {
    called: asked.length,
    compared: compared.length,
    unknown,
    meanWait: over(({ truth }) => truth),
    error,
    bias: over(({ ours, truth }) => ours.middle - truth),
    insideRange: over(({ ours, truth }) => Number(isInside(ours, truth))),
    shorter: over(({ ours, truth }) => Number(truth < ours.from)),
    longer: over(({ ours, truth }) => Number(truth > (ours.to ?? Infinity))),
    insideOfWaiting: mean(waiting.map(({ ours, truth }) => Number(isInside(ours, truth)))),
    meanWidth: over(({ ours }) => (ours.to ?? 240) - ours.from),
  };
}

/** The goal's LES: whichever of the two is the better, so that ours is held against the harder one. */
export function bestLes({ error }: Score): number {
  return Math.min(error.les, error.lesOwn);
}

export function bestOwnClass({ error }: Score): number {
  return Math.min(error.ownClass, error.ownClassAndSelf);
}

function isCompared(asked: Asked): asked is Compared {
  return asked.ours !== undefined && OTHERS.every((name) => asked.others[name] !== undefined);
}

function isInside({ from, to = Infinity }: ToldWait, truth: number): boolean {
  return truth >= from && truth <= to;
}

/** NaN of nothing: JSON has `null` for it. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
