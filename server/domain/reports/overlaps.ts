import type { PeriodId } from '#protocol/periods.js';
import type { ReportCount } from '#protocol/reports.js';
import type { Referral, Topic } from '#protocol/vocabulary.js';
import { REFERRALS, TOPICS } from '#protocol/vocabulary.js';

import { decideWithin } from './decide-within.js';
import { shownRows } from './shown-rows.js';
import { ofAllDays } from './table-counts.js';
import type { PeriodFigures } from './period-figures.js';
import type { ExactYear, ShownTable } from './tables-of-year.js';
import { countedBy } from './tables-of-year.js';

type Notes = NonNullable<PeriodFigures['notes']>;

export interface ShownNotes {
  readonly topics: Readonly<Record<Topic, ReportCount>>;
  readonly referrals: Readonly<Record<Referral, ReportCount>>;
}

/**
 * What was noted of interviews. Several can hold of one, so they add up to nothing; each is a table of two: the
 * noted interviews with it, and those without.
 *
 * @param noted the table of that name: interviews of which something was noted, and the others
 */
export function shownNotes(
  year: ExactYear,
  noted: ShownTable,
): (id: PeriodId) => ShownNotes | undefined {
  const isHidden = (id: PeriodId): boolean => typeof noted.get(id)?.cells[0] !== 'number';
  const table = (countOf: (notes: Notes) => number): ShownTable => {
    const counted = countedBy(
      year,
      'month',
      ({ notes, days }) => {
        const all = ofAllDays(notes, days);
        return all && [countOf(all), all.interviews - countOf(all)];
      },
      ({ days }) => days > 0,
    );
    return shownRows(counted, decideWithin(counted, isHidden, year.threshold));
  };
  const topics = TOPICS.map((key) => [key, table((notes) => notes.topics[key])] as const);
  const referrals = REFERRALS.map((key) => [key, table((notes) => notes.referrals[key])] as const);
  return (id) =>
    noted.has(id) ? { topics: cellsAt(id, topics), referrals: cellsAt(id, referrals) } : undefined;
}

function cellsAt<K extends string>(
  id: PeriodId,
  tables: readonly (readonly [K, ShownTable])[],
): Record<K, ReportCount> {
  const cells = tables.map(([key, rows]) => [key, rows.get(id)?.cells[0] ?? null] as const);
  // one for each key
  return Object.fromEntries(cells) as Record<K, ReportCount>;
}
