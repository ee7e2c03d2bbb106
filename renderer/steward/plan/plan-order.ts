import type { PlanItem } from '#protocol/floor-plan.js';

const KINDS: readonly PlanItem['kind'][] = [
  'island',
  'room',
  'computers',
  'tablets',
  'desk',
  'entrance',
];

/** By kind, islands by number, rooms as they lie: the order in which the keyboard walks. */
export function inReadingOrder(plan: readonly PlanItem[]): readonly PlanItem[] {
  return [...plan].sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      (a.kind === 'island' ? Number(a.ref) - Number(b.ref) : a.y - b.y || a.x - b.x),
  );
}
