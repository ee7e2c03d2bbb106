import { describe, expect, it } from 'vitest';

import type { PublishedCount } from '#protocol/statistics.js';

import { hideSmall } from './suppression.js';

describe('one table', () => {
  it.each<[string, number[], PublishedCount[] | undefined]>([
    ['nothing small', [50, 7, 5], [50, 7, 5]],
    ['zeros are shown', [50, 0, 7], [50, 0, 7]],
    ['nothing at all', [0, 0], [0, 0]],
    ['one small one takes the next larger with it', [50, 3, 7], [50, null, null]],
    ['and all of that size', [50, 3, 7, 7], [50, null, null, null]],
    ['two different small ones hide each other', [50, 3, 2], [50, null, null]],
    ['two alike do not', [50, 2, 2, 9], [50, null, null, null]],
    ['one small one among zeros', [3, 0, 0], undefined],
    ['all small and alike', [2, 2, 2], undefined],
  ])('%s', (_, counts, published) => {
    expect(hideSmall(counts, 5)).toEqual(published);
  });

  it('leaves every hidden count open to whoever knows the total, the rest and this rule', () => {
    for (const [cells, largest] of [
      [2, 24],
      [3, 20],
      [4, 14],
      [5, 12],
    ] as const) {
      for (let total = 5; total <= largest; total += 1) everyTable(cells, total);
    }
  });
});

/** Groups all tables of that total by what is published of them: each hidden cell has to differ in a group. */
function everyTable(cells: number, total: number): void {
  const groups = new Map<string, { published: readonly PublishedCount[]; tables: number[][] }>();
  for (const table of compositions(cells, total)) {
    const published = hideSmall(table, 5);
    if (published === undefined) continue;
    const key = JSON.stringify(published);
    const group = groups.get(key) ?? { published, tables: [] };
    group.tables.push(table);
    groups.set(key, group);
  }
  for (const { published, tables } of groups.values()) {
    for (const [cell, count] of published.entries()) {
      const values = new Set(tables.map((table) => table[cell]));
      if (count === null) expect(values.size).toBeGreaterThan(1);
      else expect(count === 0 || count >= 5).toBe(true);
    }
  }
}

function* compositions(cells: number, total: number): Generator<number[]> {
  if (cells === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const others of compositions(cells - 1, total - first)) yield [first, ...others];
  }
}
