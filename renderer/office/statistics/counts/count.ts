import type { ReportCount } from '#protocol/reports.js';

/** A count that is known exactly. */
export function exactly(count: ReportCount | undefined): number | undefined {
  return typeof count === 'number' ? count : undefined;
}

/** What a count is at least; `undefined` where it is withheld or was not counted. */
export function floorOf(count: ReportCount | undefined): number | undefined {
  if (count === undefined || count === null) return undefined;
  return typeof count === 'number' ? count : count.atLeast;
}

/** 0 to 1. Of exact counts only: a share of a floor says nothing that holds. */
export function shareOf(
  part: ReportCount | undefined,
  whole: ReportCount | undefined,
): number | undefined {
  const [some, all] = [exactly(part), exactly(whole)];
  return some === undefined || all === undefined || all === 0 ? undefined : some / all;
}

/** A count against the same of a year before. */
export interface Change {
  readonly difference: number;
  /** Of the count before, 1 is twice as much; absent where that is too small to tell by a share. */
  readonly share: number | undefined;
}

/** A share of fewer says little: one visitor more is 5 %. */
const LEAST_FOR_SHARE = 20;

/** `undefined` unless both are exact: nothing is claimed of a floor. */
export function changeOf(
  now: ReportCount | undefined,
  before: ReportCount | undefined,
): Change | undefined {
  const [to, from] = [exactly(now), exactly(before)];
  if (to === undefined || from === undefined) return undefined;
  const difference = to - from;
  return { difference, share: from < LEAST_FOR_SHARE ? undefined : difference / from };
}
