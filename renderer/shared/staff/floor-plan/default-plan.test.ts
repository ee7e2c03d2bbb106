import { describe, expect, it } from 'vitest';

import type { PlanItem } from '#protocol/floor-plan.js';
import { floorPlanSchema, PLAN_COLUMNS, PLAN_ROWS } from '#protocol/floor-plan.js';
import { MOST_ISLANDS } from '#protocol/vocabulary.js';
import { MOST_ROOMS } from '#protocol/workshops/vocabulary.js';

import { defaultPlan, keyOf, planOf } from './default-plan.js';
import { overlap } from './squares.js';

const ROOMS = ['room-1', 'room-2', 'room-3', 'room-4'];
const roomIds = (count: number) => Array.from({ length: count }, (_, index) => `room-${index + 1}`);

function overlapping(plan: readonly PlanItem[]): readonly string[] {
  return plan.flatMap((a, index) =>
    plan.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${keyOf(a)} / ${keyOf(b)}`] : [])),
  );
}
const find = (plan: readonly PlanItem[], key: string) => plan.find((item) => keyOf(item) === key);

describe('the plan without anything kept', () => {
  it('has fifteen islands in three rows of five and four rooms along the right', () => {
    const plan = planOf([], 15, ROOMS);
    const islands = plan.filter(({ kind }) => kind === 'island');
    expect(new Set(islands.map(({ y }) => y)).size).toBe(3);
    expect(new Set(islands.map(({ x }) => x)).size).toBe(5);
    const rooms = plan.filter(({ kind }) => kind === 'room');
    expect(rooms.map(({ ref }) => ref)).toEqual(ROOMS);
    expect(rooms.every(({ x, width }) => x + width === PLAN_COLUMNS)).toBe(true);
    expect(plan).toHaveLength(15 + 4 + 4);
  });

  it.each([1, 4, 12])('fits any number of islands with %i rooms, nothing over another', (rooms) => {
    for (let islands = 1; islands <= MOST_ISLANDS; islands += 1) {
      const plan = defaultPlan(islands, roomIds(rooms));
      expect(floorPlanSchema.safeParse(plan).success).toBe(true);
      expect(overlapping(plan)).toEqual([]);
      expect(plan).toHaveLength(islands + rooms + 4);
    }
  });

  it('has been tried with as many rooms as a centre can have', () => {
    expect(MOST_ROOMS).toBeLessThanOrEqual(12);
  });
});

describe('a kept plan', () => {
  const island = (ref: string, x: number, y: number): PlanItem => ({
    kind: 'island',
    ref,
    x,
    y,
    width: 2,
    height: 2,
  });

  it('stays as it is and gets what it lacks in free squares', () => {
    const kept = [island('1', 0, 12), island('2', 8, 0)];
    const plan = planOf(kept, 3, ['room-1']);
    expect(plan.slice(0, 2)).toEqual(kept);
    expect(find(plan, 'island 3')).toBeDefined();
    expect(overlapping(plan)).toEqual([]);
  });

  it('moves a usual place that is taken', () => {
    // Island 3 usually begins where island 1 was put.
    const usual = find(defaultPlan(3, []), 'island 3');
    const plan = planOf([island('1', usual?.x ?? 0, usual?.y ?? 0)], 3, []);
    expect(find(plan, 'island 3')).not.toEqual(usual);
    expect(overlapping(plan)).toEqual([]);
  });

  it('loses what the centre does not have any more, and a second place of one thing', () => {
    const kept = [island('9', 0, 0), island('1', 4, 0), island('1', 8, 0)];
    const plan = planOf(kept, 1, []);
    expect(plan.filter(({ kind }) => kind === 'island')).toEqual([island('1', 4, 0)]);
  });

  it('makes what is missing smaller where room is short', () => {
    const wall = { ...island('1', 0, 0), width: PLAN_COLUMNS, height: PLAN_ROWS - 1 };
    const plan = planOf([wall], 3, []);
    expect(find(plan, 'island 2')).toMatchObject({ y: PLAN_ROWS - 1, width: 2, height: 1 });
    expect(floorPlanSchema.safeParse(plan).success).toBe(true);
    expect(overlapping(plan)).toEqual([]);
  });

  it('still places everything on a full plan', () => {
    const all = { ...island('1', 0, 0), width: PLAN_COLUMNS, height: PLAN_ROWS };
    expect(planOf([all], 2, ['room-1'])).toHaveLength(2 + 1 + 4);
  });
});
