import type { PlannedShift } from '#protocol/desk-views.js';

/**
 * What today's rota plans for an island and is not over: the one that runs or comes next first.
 * @param time of day `HH:MM` at the centre
 */
export function shiftsLeft(
  rota: readonly PlannedShift[],
  island: number,
  time: string,
): readonly PlannedShift[] {
  return rota
    .filter((shift) => shift.island === island && shift.to > time)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
