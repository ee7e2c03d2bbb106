import { describe, expect, it } from 'vitest';

import type { PlanItem } from '#protocol/floor-plan.js';
import { PLAN_COLUMNS, PLAN_ROWS } from '#protocol/floor-plan.js';

import { moved, overlapsOf, replaced, resized, samePlan } from './plan-moves.js';

const island: PlanItem = { kind: 'island', ref: '1', x: 2, y: 3, width: 3, height: 2 };
const room: PlanItem = { kind: 'room', ref: 'room-1', x: 1, y: 1, width: 6, height: 6 };

describe('a thing on the plan', () => {
  it('moves by squares and stays on the plan', () => {
    expect(moved(island, 1, -1)).toMatchObject({ x: 3, y: 2, width: 3, height: 2 });
    expect(moved(island, -99, 99)).toMatchObject({ x: 0, y: PLAN_ROWS - 2 });
    expect(moved(island, 99, -99)).toMatchObject({ x: PLAN_COLUMNS - 3, y: 0 });
  });

  it('grows at its right and its foot, and keeps one square', () => {
    expect(resized(island, 1, 1)).toMatchObject({ x: 2, y: 3, width: 4, height: 3 });
    expect(resized(island, -99, -99)).toMatchObject({ width: 1, height: 1 });
    expect(resized(island, 99, 99)).toMatchObject({
      width: PLAN_COLUMNS - 2,
      height: PLAN_ROWS - 3,
    });
  });

  it('takes its own place in the plan', () => {
    const there = moved(island, 1, 0);
    expect(replaced([room, island], there)).toEqual([room, there]);
  });
});

describe('two things over each other', () => {
  const other: PlanItem = { ...island, ref: '2', x: 4 };

  it('are told', () => {
    expect(overlapsOf([island, other])).toEqual([{ a: island, b: other }]);
    expect(overlapsOf([island, { ...other, x: 5 }])).toEqual([]);
  });

  it('are not where one stands wholly in a room', () => {
    expect(overlapsOf([room, island])).toEqual([]);
    expect(overlapsOf([island, room])).toEqual([]);
    expect(overlapsOf([room, moved(island, 3, 0)])).toHaveLength(1);
  });

  it('are told where both are rooms', () => {
    expect(overlapsOf([room, { ...room, ref: 'room-2', width: 2, height: 2 }])).toHaveLength(1);
  });
});

it('knows a plan in another order', () => {
  expect(samePlan([island, room], [room, island])).toBe(true);
  expect(samePlan([island, room], [room, moved(island, 1, 0)])).toBe(false);
});
