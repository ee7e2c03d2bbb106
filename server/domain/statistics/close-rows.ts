import { isSmall } from './suppression.js';

/**
 * Which rows of a table are closed, where each row holds several counts of the same people and each column
 * adds up to a total that is known. The counts of a row are tied (who signed up came, or cancelled, or did
 * not come), so a single hidden one would come back from its neighbours: a row with a small count is
 * closed as a whole. One closed row would come back by subtraction, so the next larger ones are closed with
 * it, all those of one size together, and so on while the closed rows add up to a small count in some
 * column or have the same small count there: then that would be known, too. Which rows are closed follows from the rows' contents
 * only: with two of them changed about, the same would be closed.
 *
 * @param rows each with its counts in the same order; the first count tells what is "next larger"
 * @param fewest the least count that is published, besides 0
 * @returns indices of the rows; `undefined` where all of them together do not hide the small ones
 */
export function closeRows(
  rows: readonly (readonly number[])[],
  fewest: number,
): ReadonlySet<number> | undefined {
  const closed = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (row.some((count) => isSmall(count, fewest))) closed.add(index);
  }
  while (
    closed.size > 0 &&
    isTold(
      [...closed].map((index) => rows[index] ?? []),
      fewest,
    )
  ) {
    // a row of zeros is nobody's and hides nobody
    const open = [...rows.entries()].filter(
      ([index, row]) => !closed.has(index) && row.some((count) => count > 0),
    );
    const next = Math.min(...open.map(([, row]) => row[0] ?? 0));
    const added = open.filter(([, row]) => row[0] === next);
    if (added.length === 0) return undefined;
    for (const [index] of added) closed.add(index);
  }
  return closed;
}

/**
 * Whether a column of the closed rows gives a small count away: their sum, which is what the open rows
 * leave of the total, is small, or all of them are one and the same small count.
 */
function isTold(closed: readonly (readonly number[])[], fewest: number): boolean {
  const [first = []] = closed;
  return first.some((count, column) => {
    const sum = closed.reduce((total, row) => total + (row[column] ?? 0), 0);
    const isAlike = isSmall(count, fewest) && closed.every((row) => row[column] === count);
    return isAlike || isSmall(sum, fewest);
  });
}
