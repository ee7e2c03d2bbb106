/** Counts crossed, and what lies outside them: the rest of each row and of each column, which nobody is told. */
export interface Counts {
  readonly cells: readonly (readonly number[])[];
  /** Of each row, in no column; of each column, in no row. Both have the same sum. */
  readonly restOfRows: readonly number[];
  readonly restOfColumns: readonly number[];
}

/** Which rows and columns are shown; the others are closed. */
export interface Open {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
}

/**
 * The same with all closed rows as one, all closed columns as one, and the rests as a row and a column of their
 * own. Whoever knows the total of each closed row knows no more of the rows that are shown: however the counts of
 * the one row can be, they can be shared out among the closed ones, for of those nothing is told, zeros neither.
 *
 * @returns rows and columns that are shown first, in their order
 */
export function gathered(
  { cells, restOfRows, restOfColumns }: Counts,
  { rows, columns }: Open,
): readonly (readonly number[])[] {
  const across = (values: readonly number[], rest: number): number[] => [
    ...values.filter((_, at) => columns[at] === true),
    sum(values.filter((_, at) => columns[at] !== true)),
    rest,
  ];
  const all = cells.map((row, at) => across(row, restOfRows[at] ?? 0));
  const closed = all.filter((_, at) => rows[at] !== true);
  const width = all[0]?.length ?? 0;
  return [
    ...all.filter((_, at) => rows[at] === true),
    Array.from({ length: width }, (_, at) => sum(closed.map((row) => row[at] ?? 0))),
    across(restOfColumns, 0),
  ];
}

/**
 * Closes the smallest that are shown until those that are closed have together as much as it takes to hide in:
 * each of them is known from elsewhere, so one alone would give its counts away.
 *
 * @param totals of all rows, or of all columns
 */
export function closedEnough(
  totals: readonly number[],
  open: readonly boolean[],
  least: number,
): readonly boolean[] {
  const now = [...open];
  for (;;) {
    const together = sum(totals.filter((_, at) => now[at] !== true));
    const next = smallestOpen(totals, now);
    if (together === 0 || together >= least || next === undefined) return now;
    now[next] = false;
  }
}

/** Of those that are shown and hold anything. */
export function smallestOpen(
  totals: readonly number[],
  open: readonly boolean[],
): number | undefined {
  let smallest: number | undefined;
  for (const [at, total] of totals.entries()) {
    if (open[at] !== true || total === 0) continue;
    if (smallest === undefined || total < (totals[smallest] ?? 0)) smallest = at;
  }
  return smallest;
}

/** Of each row and of each column, with their rests. */
export function totalsOf({ cells, restOfRows, restOfColumns }: Counts): {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
} {
  return {
    rows: cells.map((row, at) => sum(row) + (restOfRows[at] ?? 0)),
    columns: restOfColumns.map((rest, at) => rest + sum(cells.map((row) => row[at] ?? 0))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
