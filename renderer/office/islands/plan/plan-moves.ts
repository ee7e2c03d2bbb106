import type { PlanItem } from '#protocol/floor-plan.js';
import { PLAN_COLUMNS, PLAN_ROWS } from '#protocol/floor-plan.js';

import { keyOf } from '../../../shared/staff/floor-plan/default-plan.js';
import { overlap } from '../../../shared/staff/floor-plan/squares.js';

/** Moved by so many squares, as far as the plan goes. */
export function moved(item: PlanItem, across: number, down: number): PlanItem {
  return {
    ...item,
    x: between(item.x + across, 0, PLAN_COLUMNS - item.width),
    y: between(item.y + down, 0, PLAN_ROWS - item.height),
  };
}

/** Made larger or smaller by so many squares at its right and its foot, as far as the plan goes. */
export function resized(item: PlanItem, across: number, down: number): PlanItem {
  return {
    ...item,
    width: between(item.width + across, 1, PLAN_COLUMNS - item.x),
    height: between(item.height + down, 1, PLAN_ROWS - item.y),
  };
}

export function replaced(plan: readonly PlanItem[], item: PlanItem): readonly PlanItem[] {
  return plan.map((each) => (keyOf(each) === keyOf(item) ? item : each));
}

/** Whether two plans put everything in the same places, in whatever order. */
export function samePlan(a: readonly PlanItem[], b: readonly PlanItem[]): boolean {
  const text = (plan: readonly PlanItem[]) =>
    plan
      .map((item) => `${keyOf(item)} ${item.x} ${item.y} ${item.width} ${item.height}`)
      .toSorted()
      .join('; ');
  return text(a) === text(b);
}

/**
 * Pairs that lie over each other without sense. What stands wholly in a room may: computers or an island
 * can be there.
 */
export function overlapsOf(
  plan: readonly PlanItem[],
): readonly { readonly a: PlanItem; readonly b: PlanItem }[] {
  return plan.flatMap((a, index) =>
    plan
      .slice(index + 1)
      .filter((b) => overlap(a, b) && !standsIn(a, b) && !standsIn(b, a))
      .map((b) => ({ a, b })),
  );
}

function standsIn(item: PlanItem, room: PlanItem): boolean {
  return (
    room.kind === 'room' &&
    item.kind !== 'room' &&
    item.x >= room.x &&
    item.y >= room.y &&
    item.x + item.width <= room.x + room.width &&
    item.y + item.height <= room.y + room.height
  );
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
