import { expect, it } from 'vitest';

import type { PlannedShift } from '#protocol/desk-views.js';

import { shiftsLeft } from './shifts.js';

function shift(island: number, from: string, to: string): PlannedShift {
  return { island, languages: ['fr'], themes: ['work'], from, to };
}

const ROTA = [shift(2, '13:00', '16:00'), shift(2, '09:00', '12:30'), shift(3, '09:00', '16:00')];

it.each([
  ['08:00', ['09:00', '13:00']],
  ['12:29', ['09:00', '13:00']],
  ['12:30', ['13:00']],
  ['16:00', []],
])('finds at %s what is planned for the island: %j', (time, from) => {
  expect(shiftsLeft(ROTA, 2, time).map((each) => each.from)).toEqual(from);
});
