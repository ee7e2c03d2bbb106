import type { PeriodId } from '#protocol/periods.js';
import { datesOf, periodKind } from '#protocol/periods.js';
import type { PublishedPeriod, PublishedTable, ReportCount } from '#protocol/reports.js';
import { TABLE_IDS, TABLES } from '#protocol/reports.js';

/** What is counted by months, is kept and cannot be read. */
export interface LostFigures {
  /** Dates of collective activities. */
  readonly workshops: readonly string[];
  /** Months in which visitors told something. */
  readonly feedback: readonly PeriodId[];
}

/** Populations counted of collective activities, and of what visitors told. */
const UNITS: Readonly<Record<keyof LostFigures, readonly string[]>> = {
  workshops: ['participants'],
  feedback: ['marks', 'divide', 'directory'],
};

/** A period that lacks something is no more than what is left of it: its counts are least ones. */
export function withoutLost(
  period: PublishedPeriod,
  lost: LostFigures | undefined,
): PublishedPeriod {
  const { from, to } = period;
  if (lost === undefined || periodKind(period.period) === 'day') return period;
  const workshops = lost.workshops.filter((date) => from <= date && date <= to);
  const lacksFeedback = lost.feedback.some((month) => {
    const dates = datesOf(month);
    return from <= dates.from && dates.to <= to;
  });
  if (workshops.length === 0 && !lacksFeedback) return period;
  const units = new Set([
    ...(workshops.length > 0 ? UNITS.workshops : []),
    ...(lacksFeedback ? UNITS.feedback : []),
  ]);
  const lacking = TABLE_IDS.filter((id) => units.has(TABLES[id].unit));
  const { partners, portrait } = period;
  return {
    ...period,
    missing: [...new Set([...period.missing, ...workshops])].toSorted(),
    tables: { ...period.tables, ...leastTables(period.tables, lacking) },
    ...(workshops.length > 0 &&
      partners !== undefined && {
        partners: partners.map((one) => ({ ...one, participants: least(one.participants) })),
      }),
    ...(lacksFeedback && portrait !== undefined && { portrait: leastTables(portrait) }),
  };
}

function leastTables(
  tables: Readonly<Record<string, PublishedTable | undefined>>,
  ids: readonly string[] = Object.keys(tables),
): Record<string, PublishedTable> {
  const found = ids.flatMap((id) => {
    const table = tables[id];
    return table === undefined ? [] : [[id, leastTable(table)] as const];
  });
  return Object.fromEntries(found);
}

function leastTable({ total, cells }: PublishedTable): PublishedTable {
  const counts = Object.entries(cells).map(([key, count]) => [key, least(count)] as const);
  return { total: least(total), cells: Object.fromEntries(counts) };
}

/** Of nothing that is known nothing is known. */
function least(count: ReportCount): ReportCount {
  if (typeof count !== 'number') return count;
  return count === 0 ? null : { atLeast: count };
}
