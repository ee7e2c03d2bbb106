import type { Decisions, TimeTable, TreeNode } from '../types.js';

/** What everybody can read of nodes that are shown: `null` where a count is withheld. */
export interface PublishedTree {
  readonly nodes: readonly TreeNode[];
  /** `false`: columns that do not add up to anything. */
  readonly totals: boolean;
  readonly rows: ReadonlyMap<string, PublishedRow>;
}

export interface PublishedRow {
  readonly total: number | null;
  readonly cells: readonly (number | null)[];
}

/** Every node's true counts, by adding up. */
export function countsOf(table: TimeTable): ReadonlyMap<string, readonly number[]> {
  const width = Math.max(0, ...[...table.leaves.values()].map(({ length }) => length));
  const parents = new Map(table.nodes.map(({ id, parent }) => [id, parent]));
  const counts = new Map(table.nodes.map(({ id }) => [id, Array.from({ length: width }, () => 0)]));
  for (const [leaf, cells] of table.leaves) {
    for (let id: string | undefined = leaf; id !== undefined; id = parents.get(id)) {
      const row = counts.get(id) ?? [];
      for (const [column, count] of cells.entries()) row[column] = (row[column] ?? 0) + count;
    }
  }
  return counts;
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

export function publishedBy(table: TimeTable, decisions: Decisions): PublishedTree {
  const rows = new Map<string, PublishedRow>();
  const counts = countsOf(table);
  for (const { id, shown } of table.nodes) {
    if (!shown) continue;
    const row = counts.get(id) ?? [];
    const withheld = decisions.get(id);
    rows.set(id, {
      total: withheld?.total === true ? null : sum(row),
      cells: row.map((count, column) => (withheld?.cells[column] === true ? null : count)),
    });
  }
  return { nodes: table.nodes, totals: table.totals === 'shown', rows };
}
