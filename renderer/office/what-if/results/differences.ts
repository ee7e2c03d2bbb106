import type { WhatIfOutcome } from '#protocol/what-if.js';

export type Unit = 'minutes' | 'share';

/** What came of one scenario beside another, as it is shown: rounded first, so that the figures agree. */
export interface Difference {
  /** Whole minutes or whole percent; absent where too few were lived to say. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly way: 'less' | 'more' | 'same' | 'unknown';
  /** Whole minutes or whole points of percent. */
  readonly by: number;
  /** Whether visitors are better off; absent where it is neither good nor bad, or nothing differs. */
  readonly better: boolean | undefined;
}

/** The figures that are compared, and what is good for visitors. */
export const FIGURES = [
  'waitMedian',
  'waitP90',
  'serviceLevel',
  'left',
  'leftAtClosing',
  'noShow',
  'idle',
] as const;
export type FigureName = (typeof FIGURES)[number];

interface Figure {
  readonly unit: Unit;
  readonly wanted: 'less' | 'more' | undefined;
  /** Does not count those who left: says little where more or fewer of them do. */
  readonly received?: true;
  readonly of: (outcome: WhatIfOutcome) => number | null;
}

const FIGURE: Readonly<Record<FigureName, Figure>> = {
  waitMedian: {
    unit: 'minutes',
    wanted: 'less',
    received: true,
    of: ({ wait }) => wait?.median ?? null,
  },
  waitP90: {
    unit: 'minutes',
    wanted: 'less',
    received: true,
    of: ({ wait }) => wait?.p90 ?? null,
  },
  serviceLevel: {
    unit: 'share',
    wanted: 'more',
    received: true,
    of: ({ serviceLevel }) => serviceLevel,
  },
  left: { unit: 'share', wanted: 'less', of: ({ left }) => left },
  leftAtClosing: { unit: 'share', wanted: 'less', of: ({ leftAtClosing }) => leftAtClosing },
  // Who leaves before the call cannot miss it.
  noShow: { unit: 'share', wanted: undefined, of: ({ noShow }) => noShow },
  idle: { unit: 'share', wanted: undefined, of: ({ idle }) => idle },
};

export function unitOf(name: FigureName): Unit {
  return FIGURE[name].unit;
}

/** @param before absent where only the changed day was lived */
export function figureDifference(
  name: FigureName,
  before: WhatIfOutcome | undefined,
  after: WhatIfOutcome,
): Difference {
  const { unit, wanted, received, of } = FIGURE[name];
  const says = received === undefined || sameReceived(before, after);
  return differenceOf(before && of(before), of(after), unit, says ? wanted : undefined);
}

/**
 * Medians of a part of the visitors: a theme, a language.
 * @param alike whether about as many are received on both days; else shorter is neither good nor bad
 */
export function waitDifference(
  before: { readonly median: number } | null | undefined,
  after: { readonly median: number } | null,
  alike: boolean,
): Difference {
  return differenceOf(before?.median, after?.median, 'minutes', alike ? 'less' : undefined);
}

/** From so many points on, waits are those of other people. */
const SOME_POINTS = 2;

/** Visitors who left without being received, by themselves or at closing. */
export function lostDifference(
  before: WhatIfOutcome | undefined,
  after: WhatIfOutcome,
): Difference {
  const lost = ({ left, leftAtClosing }: WhatIfOutcome) => left + leftAtClosing;
  return differenceOf(before && lost(before), lost(after), 'share', 'less');
}

/** Whether about as many are received on both days, so that their waits may be set beside each other. */
export function sameReceived(before: WhatIfOutcome | undefined, after: WhatIfOutcome): boolean {
  return lostDifference(before, after).by < SOME_POINTS;
}

function differenceOf(
  before: number | null | undefined,
  after: number | null | undefined,
  unit: Unit,
  wanted: 'less' | 'more' | undefined,
): Difference {
  const shown = { before: rounded(before, unit), after: rounded(after, unit) };
  if (shown.before === undefined || shown.after === undefined)
    return { ...shown, way: 'unknown', by: 0, better: undefined };
  const by = Math.abs(shown.after - shown.before);
  if (by === 0) return { ...shown, way: 'same', by, better: undefined };
  const way = shown.after < shown.before ? 'less' : 'more';
  return { ...shown, way, by, better: wanted === undefined ? undefined : way === wanted };
}

function rounded(value: number | null | undefined, unit: Unit): number | undefined {
  if (value === null || value === undefined) return undefined;
  return Math.round(unit === 'share' ? value * 100 : value);
}
