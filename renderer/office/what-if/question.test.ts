import { expect, it } from 'vitest';

import { whatIfSchema } from '#protocol/what-if.js';

import { shiftOf } from '../staffing/check.js';
import { exampleRow } from '../staffing/testing/example-rows.js';
import { questionOf } from './question.js';

const day = { kind: 'kept', date: '2026-03-02' } as const;
const shift = shiftOf(exampleRow());

it('asks twice for the same day with the same chances', () => {
  const { before, after } = questionOf(
    day,
    { staffing: [shift], rule: 'priority' },
    { staffing: [shift, { ...shift, island: 2 }], rule: 'arrival' },
    77,
  );
  expect(whatIfSchema.safeParse(before).success).toBe(true);
  expect(whatIfSchema.safeParse(after).success).toBe(true);
  expect(before).toMatchObject({ day, seed: 77, rule: 'priority' });
  expect(after).toEqual({ ...before, staffing: after.staffing, rule: 'arrival' });
});

it('does not live a day nobody is known to have worked', () => {
  const side = { staffing: [], rule: 'priority' } as const;
  expect(questionOf(day, side, { ...side, staffing: [shift] }, 1).before).toBeUndefined();
});
