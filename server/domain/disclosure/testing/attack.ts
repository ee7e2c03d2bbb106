import type { TimeTable } from '../types.js';
import type { PublishedTree } from './published.js';
import { countsOf, sum } from './published.js';
import type { Equation } from './solver.js';
import { rangesOf } from './solver.js';

/** A withheld count that was worked out, or is known to be small. */
export interface Leak {
  readonly node: string;
  /** -1: the total. */
  readonly column: number;
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

interface Unknown {
  readonly table: number;
  readonly node: string;
  readonly column: number;
}

/** What can be worked out of tables of the same people by all that is published of them together. */
export function leaksOf(
  tables: readonly TimeTable[],
  published: readonly PublishedTree[],
  threshold: number,
): readonly Leak[] {
  const unknowns = new Map<string, Unknown>();
  const equations = published.flatMap((tree, table) => equationsOf(tree, table));
  for (const [table, { rows }] of published.entries()) {
    for (const [node, row] of rows) {
      for (const [at, value] of [row.total, ...row.cells].entries()) {
        const unknown = { table, node, column: at - 1 };
        if (value === null) unknowns.set(nameOf(published, unknown), unknown);
      }
    }
  }
  const truth = tables.map((table) => countsOf(table));
  const countOf = ({ table, node, column }: Unknown): number => {
    const row = truth[table]?.get(node) ?? [];
    return column < 0 ? sum(row) : (row[column] ?? 0);
  };
  const isSafe = (count: number, { least, most }: { least: number; most: number }) =>
    count < threshold ? most >= threshold : least < most;
  const ranges = rangesOf([...unknowns.keys()], equations, (name, seen) => {
    const unknown = unknowns.get(name);
    return unknown !== undefined && isSafe(countOf(unknown), seen);
  });
  return [...unknowns].flatMap(([name, unknown]) => {
    const range = ranges.get(name) ?? { least: 0, most: 0 };
    const count = countOf(unknown);
    const { node, column } = unknown;
    return isSafe(count, range) ? [] : [{ node, column, count, ...range }];
  });
}

function equationsOf(tree: PublishedTree, table: number): readonly Equation[] {
  const equations: Equation[] = [];
  const add = (parts: readonly (readonly [node: string, column: number, sign: number])[]) => {
    const terms: Record<string, number> = {};
    let constant = 0;
    for (const [node, column, sign] of parts) {
      const row = tree.rows.get(node);
      const value = column < 0 ? row?.total : row?.cells[column];
      if (typeof value === 'number') constant += sign * value;
      else terms[nameOf([tree], { table, node, column })] = sign;
    }
    equations.push({ terms, constant });
  };
  for (const [node, { cells }] of tree.rows) {
    const columns = cells.map((_, column) => column);
    const parts = tree.nodes.filter(({ parent }) => parent === node);
    if (tree.totals) add([[node, -1, -1], ...columns.map((each) => [node, each, 1] as const)]);
    if (parts.length === 0) continue;
    for (const column of tree.totals ? [-1, ...columns] : columns) {
      add([[node, column, -1], ...parts.map(({ id }) => [id, column, 1] as const)]);
    }
  }
  return equations;
}

/** Totals have one name in all tables of the same people. */
function nameOf([tree]: readonly PublishedTree[], { table, node, column }: Unknown): string {
  const at = String(tree?.nodes.findIndex(({ id }) => id === node));
  return column < 0 ? `t_${at}` : `x_${String(table)}_${at}_${String(column)}`;
}
