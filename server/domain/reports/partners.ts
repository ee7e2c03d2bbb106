import type { PeriodId } from '#protocol/periods.js';
import type { PublishedPeriod, ReportCount } from '#protocol/reports.js';
import { addCounts } from '#protocol/reports.js';

import type { Counted } from './decide.js';
import type { PartnerSums, WorkshopSums } from './period-figures.js';
import type { ExactYear, ShownTable } from './tables-of-year.js';
import { countedBy, whenAttended } from './tables-of-year.js';

/**
 * Participants by who held the activity: by all its partners together, so that the groups add up to all. A
 * partner's own count is the sum of its groups that are shown, and so tells nothing that they do not, however
 * partners overlap.
 */
export function partnersCounted(year: ExactYear): {
  readonly groups: readonly string[];
  readonly counted: Counted;
} {
  const groups = new Set<string>();
  for (const { workshops } of year.figures.values()) {
    for (const row of workshops?.byPartners ?? []) groups.add(keyOf(row));
  }
  const keys = [...groups].toSorted();
  const counted = countedBy(
    whenAttended(year),
    'month',
    ({ workshops }) => {
      const known = new Map(workshops?.byPartners.map((row) => [keyOf(row), row.participants]));
      return workshops && keys.map((key) => known.get(key) ?? 0);
    },
    ({ workshops }) => workshops !== undefined,
  );
  return { groups: keys, counted };
}

/**
 * Partners of each period. A group that is withheld counts with what its parts show of it: no period is said to
 * have fewer than its months together.
 *
 * @param nodes each after its parts
 * @param groups the columns of `shown`
 */
export function partnersShown(
  nodes: ExactYear['nodes'],
  groups: readonly string[],
  shown: ShownTable,
): (id: PeriodId, sums: WorkshopSums) => NonNullable<PublishedPeriod['partners']> {
  const known = new Map<PeriodId, readonly ReportCount[]>();
  for (const { id, parts } of nodes) {
    const cells = shown.get(id)?.cells ?? [];
    known.set(
      id,
      groups.map((_, at) => {
        const cell = cells[at] ?? null;
        return typeof cell === 'number'
          ? cell
          : larger(cell, addCounts(parts.map((part) => known.get(part)?.[at] ?? null)));
      }),
    );
  }
  return (id, { byPartners: rows }) => {
    const names = [...new Set(rows.flatMap(({ partners }) => partners))].toSorted();
    const cells = known.get(id) ?? [];
    return names.map((partner) => {
      const own = rows.filter(({ partners }) => partners.includes(partner));
      return {
        partner,
        sessions: own.reduce((sum, { held }) => sum + held, 0),
        participants: addCounts(own.map((row) => cells[groups.indexOf(keyOf(row))] ?? null)),
      };
    });
  };
}

/** The larger of two floors; what is not told exactly stays untold. */
function larger(one: ReportCount, other: ReportCount): ReportCount {
  const floor = Math.max(floorOf(one), floorOf(other));
  return floor === 0 ? null : { atLeast: floor };
}

function floorOf(count: ReportCount): number {
  return typeof count === 'number' ? count : (count?.atLeast ?? 0);
}

function keyOf({ partners }: Pick<PartnerSums, 'partners'>): string {
  return JSON.stringify(partners);
}
