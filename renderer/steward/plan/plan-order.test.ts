import { expect, it } from 'vitest';

import type { PlanItem } from '#protocol/floor-plan.js';

import { inReadingOrder } from './plan-order.js';

const item = (kind: PlanItem['kind'], ref: string, x: number, y: number): PlanItem => ({
  kind,
  ref,
  x,
  y,
  width: 1,
  height: 1,
});

it('islands by number, then rooms from the upper left on, then the rest', () => {
  const plan = [
    item('entrance', '', 0, 0),
    item('room', 'b', 4, 2),
    item('island', '10', 0, 3),
    item('room', 'a', 2, 2),
    item('island', '9', 8, 8),
  ];
  expect(inReadingOrder(plan).map(({ kind, ref }) => `${kind} ${ref}`.trim())).toEqual([
    'island 9',
    'island 10',
    'room a',
    'room b',
    'entrance',
  ]);
});
