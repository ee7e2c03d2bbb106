import type { PeriodId } from '#protocol/periods.js';
import type { ReportCount } from '#protocol/reports.js';
import { addCounts } from '#protocol/reports.js';

import type { Decisions } from '../disclosure/types.js';
import type { Counted } from './decide.js';

/** What is shown of one table in one period. */
export interface ShownRow {
  readonly total: ReportCount;
  readonly cells: readonly ReportCount[];
}

/**
 * The counts that are not withheld. Of a row whose total is withheld nothing is shown, zeros neither. A period
 * that is not over, or was not counted throughout, is what its parts add up to; absent where none shows
 * anything.
 */
export function shownRows(
  { nodes, rows }: Counted,
  decisions: Decisions,
): ReadonlyMap<PeriodId, ShownRow> {
  const shown = new Map<PeriodId, ShownRow>();
  for (const { id, parts } of nodes) {
    const decision = decisions.get(id);
    const counts = rows.get(id);
    if (decision !== undefined && counts !== undefined) {
      shown.set(id, rowOf(counts, decision));
      continue;
    }
    const row = sumOf(parts.map((part) => shown.get(part)));
    if (row !== undefined) shown.set(id, row);
  }
  return shown;
}

function rowOf(
  counts: readonly number[],
  { total, cells }: { readonly total: boolean; readonly cells: readonly boolean[] },
): ShownRow {
  if (total) return { total: null, cells: counts.map(() => null) };
  return {
    total: counts.reduce((sum, count) => sum + count, 0),
    cells: counts.map((count, at) => (cells[at] === true ? null : count)),
  };
}

/** @param parts `undefined`: counted, and not shown yet */
function sumOf(parts: readonly (ShownRow | undefined)[]): ShownRow | undefined {
  const width = parts.find((part) => part !== undefined)?.cells.length;
  if (width === undefined) return undefined;
  return {
    total: addCounts(parts.map((part) => part?.total ?? null)),
    cells: Array.from({ length: width }, (_, at) =>
      addCounts(parts.map((part) => part?.cells[at] ?? null)),
    ),
  };
}
