import { describe, expect, test } from 'vitest';

import { closeRows } from './close-rows.js';
import { isSmall } from './suppression.js';

describe('rows of a table', () => {
  test.each<[string, number[][], number[] | undefined]>([
    [
      'nothing small',
      [
        [50, 40],
        [9, 9],
      ],
      [],
    ],
    [
      'zeros are shown',
      [
        [50, 40],
        [0, 0],
        [9, 0],
      ],
      [],
    ],
    [
      'a small one takes the next larger with it',
      [
        [50, 40],
        [9, 2],
        [20, 8],
        [30, 7],
      ],
      [1, 2],
    ],
    [
      'all of that size',
      [
        [50, 40],
        [9, 2],
        [20, 8],
        [20, 9],
      ],
      [1, 2, 3],
    ],
    [
      'two with different small ones are enough',
      [
        [50, 40],
        [9, 2],
        [8, 3],
      ],
      [1, 2],
    ],
    [
      'two alike are not',
      [
        [50, 40],
        [9, 2],
        [8, 2],
      ],
      [0, 1, 2],
    ],
    [
      'a small one among zeros',
      [
        [9, 2],
        [0, 0],
      ],
      undefined,
    ],
    [
      'all alike',
      [
        [9, 2],
        [8, 2],
        [7, 2],
      ],
      undefined,
    ],
  ])('%s', (_, rows, expected) => {
    const closed = closeRows(rows, 5);
    expect(closed === undefined ? undefined : [...closed].toSorted()).toEqual(expected);
  });
});

/** A row as it is, and a row that begins with the sum of its counts: then each comes back from the others. */
const FREE = (row: number[]) => row;
const TIED = (row: number[]) => [row.reduce((sum, count) => sum + count, 0), ...row];

describe('somebody who knows the totals, the open rows and this rule', () => {
  test.each([
    [FREE, 3, 1, 8, 4],
    [FREE, 4, 1, 6, 4],
    [FREE, 2, 2, 6, 4],
    [FREE, 3, 2, 5, 3],
    [FREE, 2, 3, 5, 3],
    [TIED, 2, 2, 7, 4],
    [TIED, 3, 2, 5, 3],
    [TIED, 2, 3, 4, 3],
  ])(
    'learns no small count: %o, %i rows, %i counts up to %i',
    (rowOf, rows, width, most, fewest) => {
      const groups = new Map<string, { closed: ReadonlySet<number>; values: Set<number>[] }>();
      for (const cells of everyTable(rows * width, most)) {
        const table = Array.from({ length: rows }, (_, row) =>
          rowOf(cells.slice(row * width, (row + 1) * width)),
        );
        const totals = sums(table);
        if (totals.some((total) => isSmall(total, fewest))) continue;
        const closed = closeRows(table, fewest);
        if (closed === undefined) continue;
        const seen = table.map((row, index) => (closed.has(index) ? '-' : row.join(',')));
        const key = `${totals.join(',')} ${seen.join(' ')}`;
        const all = table.flat();
        const group = groups.get(key) ?? { closed, values: all.map(() => new Set<number>()) };
        for (const [at, count] of all.entries()) group.values[at]?.add(count);
        groups.set(key, group);
      }
      expect(groups.size).toBeGreaterThan(10);
      for (const [key, { values }] of groups) {
        for (const [at, possible] of values.entries()) {
          const [only = 0] = possible.size === 1 ? possible : [];
          if (isSmall(only, fewest)) throw new Error(`${key}: cell ${at} can only be ${only}`);
        }
      }
    },
  );
});

function sums(table: readonly (readonly number[])[]): number[] {
  const [first = []] = table;
  return first.map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}

function* everyTable(cells: number, most: number): Generator<number[]> {
  const counts = Array.from({ length: cells }, () => 0);
  for (;;) {
    yield [...counts];
    const at = counts.findIndex((count) => count < most);
    if (at < 0) return;
    counts.fill(0, 0, at);
    counts[at] = (counts[at] ?? 0) + 1;
  }
}
