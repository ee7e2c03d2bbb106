import { withholdCross } from '../disclosure/cross-table.js';
import type { Counts, Open } from './cross-shape.js';
import { closedEnough, gathered, smallestOpen, totalsOf } from './cross-shape.js';

/**
 * The cells of a cross that can be shown, so that no count under `least` can be worked out from them and the
 * totals of rows and columns, which are published from a smaller count on. A row or column that is smaller by
 * itself is closed: nothing is shown of it. Where the others cannot hide their small counts among themselves and
 * those, the smallest of them is closed with those, and so on.
 *
 * @param hidden rows and columns whose totals are withheld
 * @returns row by row; `null`: withheld
 */
export function shownCross(
  counts: Counts,
  hidden: Open,
  least: number,
): readonly (readonly (number | null)[])[] {
  const totals = totalsOf(counts);
  const isLarge = (total: number): boolean => total === 0 || total >= least;
  let open: Open = {
    rows: totals.rows.map((total, at) => isLarge(total) && hidden.rows[at] !== true),
    columns: totals.columns.map((total, at) => isLarge(total) && hidden.columns[at] !== true),
  };
  for (;;) {
    open = {
      rows: closedEnough(totals.rows, open.rows, least),
      columns: closedEnough(totals.columns, open.columns, least),
    };
    const shown = shownOf(counts, open, least);
    if (shown !== undefined) return shown;
    const fewer = closed(totals, open);
    if (fewer === undefined) return counts.cells.map((row) => row.map(() => null));
    open = fewer;
  }
}

/** `undefined` where small counts have nothing to hide among. */
function shownOf(
  counts: Counts,
  { rows, columns }: Open,
  least: number,
): readonly (readonly (number | null)[])[] | undefined {
  const cells = gathered(counts, { rows, columns });
  const withheld = withholdCross(
    {
      cells,
      rowTotalWithheld: cells.map(() => false),
      columnTotalWithheld: (cells[0] ?? []).map(() => false),
    },
    least,
  );
  if (withheld.every((row) => row.every(Boolean))) return undefined;
  let row = -1;
  return counts.cells.map((values, r) => {
    if (rows[r] !== true) return values.map(() => null);
    row += 1;
    let column = -1;
    return values.map((value, c) => {
      if (columns[c] !== true) return null;
      column += 1;
      return withheld[row]?.[column] === false ? value : null;
    });
  });
}

/** With the smallest row or column closed, whichever is smaller. */
function closed(totals: ReturnType<typeof totalsOf>, { rows, columns }: Open): Open | undefined {
  const row = smallestOpen(totals.rows, rows);
  const column = smallestOpen(totals.columns, columns);
  if (row === undefined || column === undefined) return undefined;
  const isRow = (totals.rows[row] ?? 0) <= (totals.columns[column] ?? 0);
  return isRow
    ? { rows: rows.map((isOpen, at) => isOpen && at !== row), columns }
    : { rows, columns: columns.map((isOpen, at) => isOpen && at !== column) };
}
