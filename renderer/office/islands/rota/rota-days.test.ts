import { describe, expect, it } from 'vitest';

import { exampleRow } from '../../staffing/testing/example-rows.js';
import type { RotaDrafts } from './rota-days.js';
import { checkRota, copied, rotaDraftsOf, sameRota } from './rota-days.js';

const empty: RotaDrafts = Array.from({ length: 7 }, () => []);
const monday = [exampleRow({ island: 2 }), exampleRow({ key: '2', island: 1 })];
const week = empty.with(0, monday);

describe('the rota of a week', () => {
  it('copies a day to others, and leaves the rest', () => {
    const copy = copied(week, 0, [1, 4]);
    expect(copy.map((day) => day.length)).toEqual([2, 2, 0, 0, 2, 0, 0]);
    expect(copy[1]?.map(({ island }) => island)).toEqual([1, 2]);
    expect(copy[0]).toBe(monday);
  });

  it('copies a day that nobody works, too', () => {
    expect(copied(week, 3, [0]).every((day) => day.length === 0)).toBe(true);
  });

  it('tells which days are wrong, and gives none then', () => {
    const wrong = week.with(2, [exampleRow({ from: '18:00' })]);
    expect(checkRota(wrong, 15)).toMatchObject({ wrong: [2], rota: undefined });
    expect(checkRota(week, 1)).toMatchObject({ wrong: [0] });
  });

  it('gives seven days of the server’s own shape', () => {
    const { rota } = checkRota(week, 15);
    expect(rota).toHaveLength(7);
    expect(rota?.[0]?.[0]).toEqual({
      island: 2,
      languages: ['fr'],
      themes: exampleRow().themes,
      from: '09:00',
      to: '17:00',
    });
  });

  it('is the same in another order of rows and words', () => {
    const { rota } = checkRota(week, 15);
    expect(sameRota(rotaDraftsOf(rota ?? []), week)).toBe(true);
    expect(sameRota(copied(week, 0, [1]), week)).toBe(false);
  });
});
