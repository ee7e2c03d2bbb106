import { describe, expect, it } from 'vitest';

import type { Equation } from '../disclosure/testing/solver.js';
import { rangesOf } from '../disclosure/testing/solver.js';
import { seededRandom } from '../seeded.js';
import type { Counts, Open } from './cross-shape.js';
import { totalsOf } from './cross-shape.js';
import { shownCross } from './shown-cross.js';

const LEAST = 10;
const NOT_HIDDEN: Open = { rows: [], columns: [] };

const alone = (cells: readonly (readonly number[])[]): Counts => ({
  cells,
  restOfRows: cells.map(() => 0),
  restOfColumns: (cells[0] ?? []).map(() => 0),
});
const drawn = (counts: Counts, hidden = NOT_HIDDEN): string[] =>
  shownCross(counts, hidden, LEAST).map((row) => row.map((count) => count ?? '-').join(' '));

describe('a cross', () => {
  it('is shown as it is where nothing is small', () => {
    expect(
      drawn(
        alone([
          [50, 16, 0],
          [40, 12, 0],
        ]),
      ),
    ).toEqual(['50 16 0', '40 12 0']);
  });

  it('shows large counts beside small answers, which are closed, zeros too', () => {
    const counts = alone([
      [60, 40, 20],
      [30, 25, 30],
      [4, 3, 0],
      [2, 4, 1],
    ]);
    expect(drawn(counts)).toEqual(['60 40 20', '- - -', '- - -', '- - -']);
  });

  it('closes a larger one with a small one that would be alone', () => {
    const counts = alone([
      [60, 40],
      [30, 25],
      [15, 12],
      [3, 4],
    ]);
    expect(drawn(counts).slice(2)).toEqual(['- -', '- -']);
  });

  it('is not shown where even then nothing can hide', () => {
    expect(drawn(alone([[8, 30]]))).toEqual(['- -']);
  });

  it('shows none of a row whose total is withheld', () => {
    const counts = alone([
      [60, 40],
      [30, 25],
      [15, 12],
    ]);
    const hidden = { rows: [false, false, true], columns: [] };
    expect(drawn(counts, hidden)).toEqual(['60 40', '30 25', '- -']);
  });
});

describe('somebody with a solver, who knows all totals that are published', () => {
  it('works out no small count of a row and column that are shown', () => {
    let shown = 0;
    let withheld = 0;
    for (let seed = 1; seed <= 120; seed += 1) {
      const { counts, hidden } = randomCross(seed);
      const cells = shownCross(counts, hidden, LEAST);
      const found = leaks(counts, hidden, cells);
      expect({ seed, found }).toEqual({ seed, found: [] });
      shown += cells.flat().filter((count) => count !== null && count > 0).length;
      withheld += cells.flat().filter((count) => count === null).length;
    }
    expect(shown).toBeGreaterThan(60);
    expect(withheld).toBeGreaterThan(300);
  });

  it('would work some out were only the small counts withheld', () => {
    let many = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const { counts, hidden } = randomCross(seed);
      const cells = counts.cells.map((row) =>
        row.map((count) => (count > 0 && count < LEAST ? null : count)),
      );
      many += leaks(counts, hidden, cells).length;
    }
    expect(many).toBeGreaterThan(10);
  });
});

function randomCross(seed: number): { readonly counts: Counts; readonly hidden: Open } {
  const random = seededRandom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const [height, width] = [2 + upTo(4), 2 + upTo(4)];
  const weights = Array.from({ length: width }, () => random() ** 2);
  const cells = Array.from({ length: height }, () => {
    const size = 4 + upTo(180) * random();
    return weights.map((weight) => (random() < 0.15 ? 0 : Math.floor(size * weight * random())));
  });
  const restOfRows = cells.map(() => 0);
  const restOfColumns = weights.map(() => 0);
  const apart = random() < 0.5 ? 0 : upTo(60);
  for (let each = 0; each < apart; each += 1) {
    const [row, column] = [upTo(height), upTo(width)];
    restOfRows[row] = (restOfRows[row] ?? 0) + 1;
    restOfColumns[column] = (restOfColumns[column] ?? 0) + 1;
  }
  const counts = { cells, restOfRows, restOfColumns };
  const totals = totalsOf(counts);
  const isHidden = (total: number): boolean => total > 0 && (total < 5 || random() < 0.1);
  return {
    counts,
    hidden: { rows: totals.rows.map(isHidden), columns: totals.columns.map(isHidden) },
  };
}

/** Small counts that are known to be small, of rows and columns of which anything is shown. */
function leaks(
  counts: Counts,
  hidden: Open,
  cells: readonly (readonly (number | null)[])[],
): readonly string[] {
  const totals = totalsOf(counts);
  const unknowns = new Set<string>();
  const equations: Equation[] = [];
  // the solver's unknowns are at least 1, and any of these may be 0: each is one less than its unknown
  const add = (total: number, parts: readonly { name: string; count: number | null }[]): void => {
    const terms: Record<string, number> = {};
    let constant = -total;
    for (const { name, count } of parts) {
      if (count === null) {
        terms[name] = 1;
        unknowns.add(name);
      }
      constant += count ?? -1;
    }
    if (Object.keys(terms).length > 0) equations.push({ terms, constant });
  };
  const isApart = counts.restOfRows.some((count) => count > 0);
  const rest = (name: string) => ({ name, count: isApart ? null : 0 });
  const cell = (r: number, c: number) => ({
    name: `x${String(r)}y${String(c)}`,
    count: cells[r]?.[c] ?? null,
  });
  for (const [r, total] of totals.rows.entries()) {
    if (hidden.rows[r] === true) continue;
    add(total, [...totals.columns.map((_, c) => cell(r, c)), rest(`r${String(r)}`)]);
  }
  for (const [c, total] of totals.columns.entries()) {
    if (hidden.columns[c] === true) continue;
    add(total, [...totals.rows.map((_, r) => cell(r, c)), rest(`c${String(c)}`)]);
  }
  const isEnough = (_: string, { least, most }: { least: number; most: number }): boolean =>
    least - 1 === 0 || most - 1 >= LEAST;
  const isShown = (r: number, c: number): boolean =>
    (cells[r] ?? []).some((count) => count !== null) && cells.some((row) => row[c] !== null);
  const found: string[] = [];
  for (const [name, { least, most }] of rangesOf([...unknowns], equations, isEnough)) {
    const [, r = '', c = ''] = /^x(\d+)y(\d+)$/.exec(name) ?? [];
    const isSmall = least - 1 > 0 && most - 1 < LEAST;
    const isRest = c === '';
    if (isSmall && (isRest || isShown(Number(r), Number(c)))) {
      found.push(`${name}: ${String(least - 1)} to ${String(most - 1)}`);
    }
  }
  return found;
}
