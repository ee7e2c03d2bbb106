import { describe, expect, it, test } from 'vitest';

import { between, seededRandom } from '../seeded.js';
import { leaksOf } from './testing/attack.js';
import { publishedBy } from './testing/published.js';
import type { Shape } from './testing/random-tables.js';
import { randomTables, upTo, without } from './testing/random-tables.js';
import { withhold, withholdTogether } from './time-table.js';
import type { Decisions, TimeTable, TreeNode } from './types.js';

const THRESHOLD = 5;

function leaks(tables: readonly TimeTable[], decisions: readonly Decisions[]) {
  const published = tables.map((table, at) => publishedBy(table, decisions[at] ?? new Map()));
  return leaksOf(tables, published, THRESHOLD);
}

describe('somebody with a solver, who has read everything that is published', () => {
  test.each<[string, Shape, number]>([
    ['one table', { depth: 4, parts: 3, columns: 6, tables: 1 }, 25],
    ['a table of many days', { depth: 2, parts: 20, columns: 4, tables: 1 }, 5],
    ['several tables of the same people', { depth: 3, parts: 4, columns: 5, tables: 3 }, 25],
  ])('works out no small count: %s', (_, shape, many) => {
    let withheld = 0;
    for (let seed = 1; seed <= many; seed += 1) {
      const tables = randomTables(seededRandom(seed), shape);
      const decisions = withholdTogether(tables, THRESHOLD);
      expect({ seed, leaks: leaks(tables, decisions) }).toEqual({ seed, leaks: [] });
      for (const { cells } of decisions.flatMap((each) => [...each.values()])) {
        withheld += cells.filter(Boolean).length;
      }
    }
    expect(withheld).toBeGreaterThan(many * 10);
  });

  it('nor while a period runs', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = seededRandom(seed);
      const whole = randomTables(random, { depth: 4, parts: 3, columns: 5, tables: 2 });
      const many = between(random, 1, whole[0]?.nodes.length ?? 1);
      const tables = whole.map((table) => upTo(table, many));
      const found = leaks(tables, withholdTogether(tables, THRESHOLD));
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
  });

  it('nor where a day is missing, and with it all that it is part of', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = seededRandom(seed);
      const whole = randomTables(random, { depth: 4, parts: 3, columns: 5, tables: 2 });
      const [{ nodes } = { nodes: [] }] = whole;
      const missing = nodes[between(random, 0, nodes.length - 1)]?.id ?? '';
      const tables = whole.map((table) => without(table, missing));
      const found = leaks(tables, withholdTogether(tables, THRESHOLD));
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
  });

  it('nor of columns that overlap, each for itself through time', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const [table] = randomTables(seededRandom(seed), {
        depth: 4,
        parts: 4,
        columns: 4,
        tables: 1,
      });
      if (table === undefined) continue;
      const alone: TimeTable = { ...table, totals: 'none' };
      const found = leaks([alone], [withhold(alone, THRESHOLD)]);
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
  });
});

describe('a total that is withheld', () => {
  const nodes: readonly TreeNode[] = [
    { id: 'early', parent: 'month', shown: true },
    { id: 'late', parent: 'month', shown: true },
    { id: 'month', shown: true },
  ];
  const table = (early: readonly number[], late: readonly number[]): TimeTable => {
    const leaves = new Map(Object.entries({ early, late }));
    return { nodes, totals: 'shown', leaves };
  };

  it('moves in all tables of the same people, also where one of them has no need of it', () => {
    const tables = [
      // ones cannot hide while their sum is known, and the month is over
      table([8, 0, 0, 0, 0, 0, 0, 0], [1, 1, 1, 1, 1, 1, 1, 1]),
      // these hide in one another
      table([4, 4], [4, 4]),
    ];
    const decisions = withholdTogether(tables, THRESHOLD);
    expect(decisions.map((each) => each.get('month')?.total)).toEqual([true, true]);
    expect(leaks(tables, decisions)).toEqual([]);
  });

  it('is not lent by a day that has nobody in the same columns', () => {
    const tables = [table([3, 0], [20, 0]), table([3, 0], [0, 20])];
    const decisions = withholdTogether(tables, THRESHOLD);
    expect(decisions.map((each) => each.get('late')?.total)).toEqual([false, false]);
    expect(leaks(tables, decisions)).toEqual([]);
  });
});

describe('somebody who believes that nothing else was withheld', () => {
  const shape = { depth: 3, parts: 4, columns: 5, tables: 1 };

  it('is found out: small counts alone are not enough', () => {
    let found = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const tables = randomTables(seededRandom(seed), shape);
      const small = tables.map((table) => smallAlone(table));
      found += leaks(tables, small).length;
    }
    expect(found).toBeGreaterThan(20);
  });

  it('is found out: a leaf that pays for no other', () => {
    let found = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const tables = randomTables(seededRandom(seed), shape);
      // each leaf by itself, and nothing withheld of larger periods
      const alone = tables.map((table) => {
        const nodes = table.nodes.map(({ id, shown }) => ({ id, shown }));
        return withhold({ ...table, nodes }, THRESHOLD);
      });
      found += leaks(tables, alone).length;
    }
    expect(found).toBeGreaterThan(20);
  });
});

function smallAlone(table: TimeTable): Decisions {
  const all = withhold(table, THRESHOLD);
  const counts = publishedBy(table, new Map()).rows;
  return new Map(
    [...all].map(([id]) => {
      const { total = 0, cells = [] } = counts.get(id) ?? {};
      const isSmall = (count: number | null) => count !== null && count > 0 && count < THRESHOLD;
      return [id, { total: isSmall(total), cells: cells.map(isSmall) }];
    }),
  );
}
