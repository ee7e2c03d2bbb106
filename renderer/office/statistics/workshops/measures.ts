import type { WorkshopCounts } from '#protocol/workshops/statistics.js';

export type Measure = keyof WorkshopCounts;

/** Every measure, in the order of a table's columns: first what was offered, then who came. */
export const MEASURES = [
  'planned',
  'held',
  'cancelled',
  'seats',
  'signUps',
  'waited',
  'cancellations',
  'participants',
  'noShows',
] as const satisfies readonly Measure[];

/** Whether there is anything to tell of: without a session nobody can have signed up. */
export function isAny(counts: WorkshopCounts): boolean {
  return counts.planned > 0;
}
