import { describe, expect, it, test } from 'vitest';

import { seededRandom } from '../seeded.js';
import { publishedBy } from './testing/published.js';
import { randomTables, upTo } from './testing/random-tables.js';
import { withhold, withholdTogether } from './time-table.js';
import type { TimeTable } from './types.js';

const THRESHOLD = 5;

/** Leaves of months, each a row of counts, as they are published: `-` is withheld, `=` ends with the total. */
function seen(months: readonly (readonly (readonly number[])[])[], more: Partial<TimeTable> = {}) {
  const leaves = new Map<string, readonly number[]>();
  const nodes = months.flatMap((days, month) => {
    const parent = `m${String(month)}`;
    const parts = days.map((counts, day) => {
      const id = `${parent}d${String(day)}`;
      leaves.set(id, counts);
      return { id, parent, shown: true };
    });
    return [...parts, { id: parent, parent: 'year', shown: true }];
  });
  const table: TimeTable = {
    nodes: [...nodes, { id: 'year', shown: true }],
    leaves,
    totals: 'shown',
    ...more,
  };
  const { rows } = publishedBy(table, withhold(table, THRESHOLD));
  return [...rows.values()].map(({ total, cells }) =>
    [...cells.map((cell) => cell ?? '-'), '=', total ?? '-'].join(' '),
  );
}

describe('what is withheld of a table through time', () => {
  test.each<[string, number[][][], string[]]>([
    [
      'nothing small',
      [
        [
          [9, 40, 0],
          [8, 50, 0],
        ],
      ],
      ['9 40 0 = 49', '8 50 0 = 58', '17 90 0 = 107', '17 90 0 = 107'],
    ],
    [
      'one small count takes the smallest other of its day with it, and the same of the next day',
      [
        [
          [9, 40, 20],
          [3, 40, 20],
          [9, 50, 20],
          [9, 60, 20],
        ],
      ],
      [
        '9 40 20 = 69',
        '- 40 - = 63',
        '- 50 - = 79',
        '9 60 20 = 89',
        '30 190 80 = 300',
        '30 190 80 = 300',
      ],
    ],
    [
      'two small ones hide in each other, and the next day must help them',
      [
        [
          [4, 4, 20],
          [9, 50, 20],
          [9, 50, 20],
        ],
      ],
      ['- - 20 = 28', '- - 20 = 79', '9 50 20 = 79', '22 104 60 = 186', '22 104 60 = 186'],
    ],
    [
      'at the end of a month there is no next day: the month withholds, and the next one helps',
      [
        [
          [9, 40],
          [3, 40],
        ],
        [
          [9, 40],
          [9, 60],
        ],
      ],
      ['9 40 = 49', '- - = 43', '- - = 92', '- - = 49', '9 60 = 69', '- - = 118', '30 180 = 210'],
    ],
    [
      'on the last day of the year nobody is left to help: the year withholds',
      [
        [
          [9, 40],
          [9, 40],
        ],
        [
          [9, 40],
          [3, 40],
        ],
      ],
      ['9 40 = 49', '9 40 = 49', '18 80 = 98', '9 40 = 49', '- - = 43', '- - = 92', '- - = 190'],
    ],
    [
      'ones cannot fall, so they help nobody: another day lends',
      [
        [
          [1, 1, 40],
          [1, 1, 40],
          [20, 20, 40],
        ],
      ],
      ['- - - = 42', '- - - = 42', '- - - = 80', '22 22 120 = 164', '22 22 120 = 164'],
    ],
    [
      'nothing but ones, and zeros are shown: every sum of them goes, too',
      [
        [
          [1, 0],
          [1, 0],
        ],
        [
          [1, 0],
          [0, 0],
        ],
      ],
      ['- 0 = -', '- 0 = -', '- 0 = -', '- 0 = -', '0 0 = 0', '- 0 = -', '- 0 = -'],
    ],
    [
      'a small total is withheld with all that adds up to it, and another day lends its own',
      [
        [
          [2, 1],
          [20, 30],
          [20, 30],
        ],
      ],
      ['- - = -', '- - = -', '20 30 = 50', '42 61 = 103', '42 61 = 103'],
    ],
    [
      'a total is withheld where the counts cannot hide while it is known',
      [
        [
          [3, 2],
          [20, 30],
        ],
      ],
      ['- - = -', '- - = -', '23 32 = 55', '23 32 = 55'],
    ],
  ])('%s', (_, months, expected) => {
    expect(seen(months)).toEqual(expected);
  });

  it('columns that add up to nothing are followed alone, without totals', () => {
    const months = [
      [
        [9, 40],
        [3, 40],
        [9, 30],
      ],
    ];
    expect(seen(months, { totals: 'none' }).map((row) => row.split(' =')[0])).toEqual([
      '9 40',
      '- 40',
      '- 30',
      '21 110',
      '21 110',
    ]);
  });

  it('a total that another table withholds does not come back from the counts', () => {
    const months = [
      [
        [20, 30],
        [20, 30],
      ],
    ];
    const totalsWithheld = new Set(['m0d0', 'm0d1']);
    expect(seen(months, { totalsWithheld })).toEqual([
      '- - = -',
      '- - = -',
      '40 60 = 100',
      '40 60 = 100',
    ]);
  });

  it('the order of the columns means nothing, as long as no two counts are alike', () => {
    const months = [
      [
        [9, 40, 21],
        [3, 41, 22],
        [10, 52, 23],
        [2, 60, 24],
      ],
      [
        [7, 42, 25],
        [1, 43, 26],
      ],
    ];
    const turned = months.map((days) => days.map((counts) => counts.toReversed()));
    const back = seen(turned).map((row) => {
      const [cells = '', total = ''] = row.split(' = ');
      return [...cells.split(' ').toReversed(), '=', total].join(' ');
    });
    expect(back).toEqual(seen(months));
  });

  it('a table without leaves, columns or counts is published as it is', () => {
    const nodes = [{ id: 'day', parent: 'lost', shown: true }];
    const table: TimeTable = { nodes, leaves: new Map(), totals: 'shown' };
    expect(withhold(table, THRESHOLD)).toEqual(new Map([['day', { total: false, cells: [] }]]));
    expect(withhold({ ...table, nodes: [] }, THRESHOLD).size).toBe(0);
    expect(withholdTogether([], THRESHOLD)).toEqual([]);
  });
});

describe('what was published', () => {
  it('stays as it was, whatever comes later', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = seededRandom(seed);
      const tables = randomTables(random, { depth: 4, parts: 3, columns: 6, tables: 2 });
      const last = withholdTogether(tables, THRESHOLD);
      const [{ nodes } = { nodes: [] }] = tables;
      for (const many of nodes.keys()) {
        const then = withholdTogether(
          tables.map((table) => upTo(table, many)),
          THRESHOLD,
        );
        for (const [at, decisions] of then.entries()) {
          const now = nodes.slice(0, many).map(({ id }) => [id, last[at]?.get(id)]);
          expect({ seed, many, at, was: [...decisions] }).toEqual({ seed, many, at, was: now });
        }
      }
    }
  });

  it('withholds a total in all tables of the same people, or in none', () => {
    let withheld = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const shape = { depth: 3, parts: 5, columns: 5, tables: 3 };
      const [first, ...others] = withholdTogether(
        randomTables(seededRandom(seed), shape),
        THRESHOLD,
      );
      for (const [id, { total }] of first ?? []) {
        if (total) withheld += 1;
        for (const other of others) expect(other.get(id)?.total).toBe(total);
      }
    }
    expect(withheld).toBeGreaterThan(40);
  });
});
