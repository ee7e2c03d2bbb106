import type { PeriodId } from '#protocol/periods.js';
import type { PublishedPeriod } from '#protocol/reports.js';
import { PEOPLE_KINDS } from '#protocol/vocabulary.js';

import { recordOf } from '../statistics/zeros.js';
import { decide } from './decide.js';
import { shownRows } from './shown-rows.js';
import type { ExactYear } from './tables-of-year.js';
import { countedBy } from './tables-of-year.js';

/**
 * People counted by hand, each kind by itself; of days of before that nothing is known. Of months and longer:
 * a single day with few people outside would have to be hidden in other days, and at the end of a year in the
 * year itself.
 */
export function shownPeople(year: ExactYear): (id: PeriodId) => PublishedPeriod['people'] {
  const counted = countedBy(
    year,
    'month',
    ({ people }) => people && PEOPLE_KINDS.map((kind) => people[kind]),
    ({ people }) => people !== undefined,
  );
  const shown = shownRows(counted, decide(counted, { threshold: year.threshold, totals: 'none' }));
  const nodes = new Map(year.nodes.map((node) => [node.id, node]));
  const hasDays = (id: PeriodId): boolean => (year.figures.get(id)?.days ?? 0) > 0;
  return (id) => {
    const { kind, isOver = false } = nodes.get(id) ?? {};
    const cells = shown.get(id)?.cells;
    if (kind === 'day' || (cells === undefined && !isOver)) return undefined;
    return recordOf(PEOPLE_KINDS, (_, at) => cells?.[at] ?? (hasDays(id) ? null : 0));
  };
}
