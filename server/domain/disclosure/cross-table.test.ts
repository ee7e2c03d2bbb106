import { describe, expect, it, test } from 'vitest';

import { between, seededRandom } from '../seeded.js';
import { withholdCross } from './cross-table.js';
import { sum } from './testing/published.js';
import type { Equation } from './testing/solver.js';
import { rangesOf } from './testing/solver.js';
import type { CrossTable } from './types.js';

const THRESHOLD = 5;

function crossOf(
  cells: readonly (readonly number[])[],
  rows: readonly number[] = [],
  columns: readonly number[] = [],
): CrossTable {
  return {
    cells,
    rowTotalWithheld: cells.map((_, row) => rows.includes(row)),
    columnTotalWithheld: (cells[0] ?? []).map((_, column) => columns.includes(column)),
  };
}

/** Rows of counts; `-` is withheld. */
const seen = (cross: CrossTable) =>
  withholdCross(cross, THRESHOLD).map((row, r) =>
    row.map((hidden, c) => (hidden ? '-' : cross.cells[r]?.[c])).join(' '),
  );

describe('what is withheld of a cross', () => {
  test.each<[string, CrossTable, string[]]>([
    [
      'nothing small',
      crossOf([
        [9, 0],
        [8, 7],
      ]),
      ['9 0', '8 7'],
    ],
    [
      'a small one takes a square of others with it, the cheapest',
      crossOf([
        [3, 20, 30],
        [10, 40, 9],
        [20, 21, 22],
      ]),
      ['- 20 -', '- 40 -', '20 21 22'],
    ],
    [
      'ones cannot fall, so all the others must',
      crossOf([
        [1, 1, 30],
        [1, 1, 30],
        [20, 20, 22],
      ]),
      ['- - -', '- - -', '- - -'],
    ],
    [
      'a row whose total is withheld shows nothing, nor what would give it away',
      crossOf(
        [
          [9, 20],
          [8, 30],
          [40, 50],
        ],
        [0],
      ),
      ['- -', '- -', '40 50'],
    ],
    [
      'no cell hides in a total that is withheld: that has its own limits elsewhere',
      crossOf(
        [
          [9, 0],
          [3, 30],
          [0, 20],
          [40, 50],
        ],
        [0, 2],
      ),
      ['- 0', '- -', '0 -', '- -'],
    ],
    [
      'nothing to hide among: not published',
      crossOf([
        [3, 9],
        [7, 0],
      ]),
      ['- -', '- -'],
    ],
    ['nothing at all', crossOf([]), []],
  ])('%s', (_, cross, expected) => {
    expect(seen(cross)).toEqual(expected);
  });

  it('leaves no small cell to somebody with a solver, who knows the margins', () => {
    let withheld = 0;
    let unpublished = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = seededRandom(seed);
      const width = between(random, 2, 6);
      const busy = between(random, 10, 60);
      const cells = Array.from({ length: between(random, 2, 6) }, () =>
        Array.from({ length: width }, () => Math.floor(random() ** 2 * busy)),
      );
      const small = (total: number) => total > 0 && total < THRESHOLD;
      const columns = Array.from({ length: width }, (_, c) => sum(cells.map((row) => row[c] ?? 0)));
      const cross: CrossTable = {
        cells,
        rowTotalWithheld: cells.map((row) => small(sum(row)) || random() < 0.1),
        columnTotalWithheld: columns.map((total) => small(total) || random() < 0.1),
      };
      const decided = withholdCross(cross, THRESHOLD);
      if (decided.flat().every(Boolean)) {
        unpublished += 1;
        continue;
      }
      withheld += decided.flat().filter(Boolean).length;
      const found = leaksOf(cross, decided);
      // what the margins tell by themselves, and which cells are zero, was known before
      const most = cells.map((row) => row.map((count) => count > 0));
      const before = found.length === 0 ? [] : leaksOf(cross, most);
      const leaks = found.filter(([unknown]) => before.every(([each]) => each !== unknown));
      expect({ seed, leaks }).toEqual({ seed, leaks: [] });
    }
    expect(withheld).toBeGreaterThan(100);
    expect(unpublished).toBeLessThan(15);
  });

  it('small cells alone would not be enough', () => {
    const cross = crossOf([
      [3, 20, 30],
      [10, 40, 9],
    ]);
    const small = cross.cells.map((row) => row.map((count) => count > 0 && count < THRESHOLD));
    expect(leaksOf(cross, small)).toHaveLength(1);
  });
});

/** Cells that are known, or known to be small, by what is published of the cross and its margins. */
function leaksOf(cross: CrossTable, decided: readonly (readonly boolean[])[]) {
  const counts = new Map<string, number>();
  const equations: Equation[] = [];
  const name = (r: number, c: number) => `x_${String(r)}_${String(c)}`;
  const add = (
    line: readonly (readonly [r: number, c: number])[],
    total: string,
    open: boolean,
  ) => {
    const terms: Record<string, number> = {};
    let constant = 0;
    for (const [r, c] of line) {
      const count = cross.cells[r]?.[c] ?? 0;
      if (decided[r]?.[c] !== true) constant += count;
      else {
        terms[name(r, c)] = 1;
        counts.set(name(r, c), count);
      }
    }
    const whole = sum(line.map(([r, c]) => cross.cells[r]?.[c] ?? 0));
    if (open) constant -= whole;
    else {
      terms[total] = -1;
      counts.set(total, whole);
    }
    equations.push({ terms, constant });
  };
  const [first = []] = cross.cells;
  for (const [r, row] of cross.cells.entries()) {
    const open = cross.rowTotalWithheld[r] !== true || sum(row) === 0;
    add(
      [...row.keys()].map((c) => [r, c] as const),
      `r_${String(r)}`,
      open,
    );
  }
  for (const c of first.keys()) {
    const open =
      cross.columnTotalWithheld[c] !== true || sum(cross.cells.map((row) => row[c] ?? 0)) === 0;
    add(
      [...cross.cells.keys()].map((r) => [r, c] as const),
      `c_${String(c)}`,
      open,
    );
  }
  const isSafe = (unknown: string, { least, most }: { least: number; most: number }) =>
    (counts.get(unknown) ?? 0) < THRESHOLD ? most >= THRESHOLD : least < most;
  const ranges = rangesOf([...counts.keys()], equations, isSafe);
  return [...ranges].filter(([unknown, range]) => !isSafe(unknown, range));
}
