import type { PeriodId } from '#protocol/periods.js';

import { withholdTogether } from '../disclosure/time-table.js';
import type { Decisions, TimeTable, Withheld } from '../disclosure/types.js';
import type { PeriodNode } from './year-tree.js';

/** Counts through a year, one a column, of every period that holds some. */
export interface Counted {
  readonly nodes: readonly PeriodNode[];
  /** Exact; a period without them is not counted throughout, and never shown. */
  readonly rows: ReadonlyMap<PeriodId, readonly number[]>;
}

interface Terms {
  readonly threshold: number;
  readonly totals: TimeTable['totals'];
  /** Totals that another table withholds. */
  readonly totalsWithheld?: ReadonlySet<PeriodId>;
  /** Never to be shown, with all that they are part of. */
  readonly apart?: ReadonlySet<PeriodId>;
}

/** What of the table is withheld, by period; periods that are not published (yet) are absent. */
export function decide(table: Counted, terms: Terms): Decisions {
  return decideTogether([table], terms)[0] ?? new Map();
}

/**
 * The same for tables that count the same people in the same periods, each in another way: their totals are
 * one and the same.
 */
export function decideTogether(tables: readonly Counted[], terms: Terms): readonly Decisions[] {
  const narrowed = tables.map(({ nodes, rows }) => {
    const leaves = nodes.filter(({ parts }) => parts.length === 0).map(({ id }) => id);
    const width = Math.max(0, ...leaves.map((id) => rows.get(id)?.length ?? 0));
    // what nobody ever was counted under is 0 and need not be looked at
    const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
      leaves.some((id) => (rows.get(id)?.[at] ?? 0) > 0),
    );
    return { leaves, used, width };
  });
  const asked = tables.map((table, at): TimeTable => {
    const { leaves = [], used = [] } = narrowed[at] ?? {};
    const countsOf = (id: PeriodId): number[] =>
      used.map((column) => table.rows.get(id)?.[column] ?? 0);
    return {
      nodes: treeOf(table, terms.apart ?? new Set()),
      leaves: new Map(leaves.map((id) => [id, countsOf(id)])),
      totals: terms.totals,
      ...(terms.totalsWithheld && { totalsWithheld: terms.totalsWithheld }),
    };
  });
  return withholdTogether(asked, terms.threshold).map((decisions, at) => {
    const { used = [], width = 0 } = narrowed[at] ?? {};
    return new Map([...decisions].map(([id, each]) => [id, widened(each, used, width)]));
  });
}

/** A day is shown while it runs, anything longer once it is over. */
function treeOf({ nodes, rows }: Counted, apart: ReadonlySet<PeriodId>): TimeTable['nodes'] {
  const hidden = new Set<PeriodId>();
  for (const { id, parent } of nodes) {
    if (!apart.has(id) && !hidden.has(id) && rows.has(id)) continue;
    hidden.add(id);
    // it comes after its parts, and is hidden with them
    if (parent !== undefined) hidden.add(parent);
  }
  return nodes.map(({ id, kind, parent, isOver }) => ({
    id,
    ...(parent !== undefined && { parent }),
    shown: !hidden.has(id) && (isOver || kind === 'day'),
  }));
}

function widened({ total, cells }: Withheld, used: readonly number[], width: number): Withheld {
  const all = Array.from({ length: width }, () => false);
  for (const [at, cell] of cells.entries()) all[used[at] ?? 0] = cell;
  return { total, cells: all };
}
