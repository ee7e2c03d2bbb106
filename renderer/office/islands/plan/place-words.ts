import type { PlanItem } from '#protocol/floor-plan.js';

/** Where a thing is, as people count: from one. */
export function placeIn({ x, y, width, height }: PlanItem) {
  return { column: x + 1, row: y + 1, width, height };
}
