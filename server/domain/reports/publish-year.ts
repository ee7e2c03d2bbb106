import type { PeriodId } from '#protocol/periods.js';
import { datesOf } from '#protocol/periods.js';
import type { PublishedPeriod } from '#protocol/reports.js';
import { TABLE_IDS, TABLES } from '#protocol/reports.js';

import type { DayFigures } from '../statistics/day-figures.js';
import { NO_FIGURES, sumOfFigures } from './sum-figures.js';
import { themeByHour, themeByLanguage } from './crosses.js';
import { figuresOfDay } from './figures-of-day.js';
import { shownNotes } from './overlaps.js';
import { partnersCounted, partnersShown } from './partners.js';
import { shownPeople } from './people.js';
import type { LostFigures } from './lost-figures.js';
import { withoutLost } from './lost-figures.js';
import type { PeriodFigures } from './period-figures.js';
import { periodMeans } from './period-means.js';
import { shownPortraits } from './portrait-tables.js';
import type { ExactYear, ShownTables } from './tables-of-year.js';
import { tablesOfYear } from './tables-of-year.js';
import type { PeriodNode } from './year-tree.js';
import { yearTree } from './year-tree.js';

export interface YearInput {
  readonly year: number;
  /** Days of the year that have figures, in any order; the running one as it is now. */
  readonly days: readonly DayFigures[];
  /** What is counted by months, by their ids (`2026-03`); the rest of them is not looked at. */
  readonly months: ReadonlyMap<PeriodId, Pick<PeriodFigures, 'workshops' | 'feedback'>>;
  /** Dates of the year whose figures are kept and cannot be read. */
  readonly missing: readonly string[];
  /** What of `months` cannot be read. */
  readonly lost?: LostFigures;
  /** `YYYY-MM-DD`, where the centre is. */
  readonly today: string;
  /** Date of the day that runs now; absent where none does. */
  readonly running?: string;
  /** Counts of people under it are withheld (`smallestCount` of the settings). */
  readonly threshold: number;
}

/**
 * All that may be seen of a year, by period: days, months, two months, half years and the year, where they
 * hold something. What was published stays as it was, whatever comes after: counts are withheld in the order
 * of time (`disclosure/`), and a period that is not over is no more than the sum of what is published of its
 * parts.
 */
export function publishYear(input: YearInput): ReadonlyMap<PeriodId, PublishedPeriod> {
  const { threshold, missing } = input;
  const nodes = yearTree([...input.days.map(({ date }) => date), ...input.months.keys()], input);
  const figures = figuresOfYear(input, nodes);
  const year: ExactYear = { nodes, figures, threshold };
  const partners = partnersCounted(year);
  const shown = tablesOfYear(year, partners.counted);
  const { tables } = shown;
  const partnersAt = partnersShown(nodes, partners.groups, shown.participants);
  const notes = shownNotes(year, tables.get('noted') ?? new Map());
  const people = shownPeople(year);
  const portraits = shownPortraits(year);
  const means = periodMeans(year, tables);

  return new Map(
    nodes.map((node): readonly [PeriodId, PublishedPeriod] => {
      const { id, kind, isOver, isAttended } = node;
      const exact = figures.get(id) ?? NO_FIGURES;
      const { from, to } = datesOf(id);
      const portrait = portraits(id);
      const counted = people(id);
      const period: PublishedPeriod = {
        period: id,
        from,
        to,
        over: isOver,
        ...(isOver && !isAttended && kind !== 'day' && { participantsPending: true }),
        days: exact.days,
        missing: missing.filter((date) => from <= date && date <= to),
        tables: tablesAt(id, tables),
        ...(counted && { people: counted }),
        ...means(id),
        serviceLevelMinutes: minutesOf(input.days, from, to),
        ...notes(id),
        ...(portrait && { portrait }),
        ...crossesAt(node, exact, tables, threshold),
        ...(exact.workshops && {
          partners: partnersAt(id, exact.workshops),
          sessions: { held: exact.workshops.held, cancelled: exact.workshops.cancelled },
        }),
      };
      return [id, withoutLost(period, input.lost)];
    }),
  );
}

/** Days, and for each longer period the sum of its parts; months with what is counted by months alone. */
function figuresOfYear(
  { days, months }: Pick<YearInput, 'days' | 'months'>,
  nodes: readonly PeriodNode[],
): ExactYear['figures'] {
  const figures = new Map(days.map((day) => [day.date, figuresOfDay(day)]));
  for (const { id, parts } of nodes) {
    if (figures.has(id)) continue;
    const { workshops, feedback } = months.get(id) ?? {};
    const told = { ...NO_FIGURES, ...(workshops && { workshops }), ...(feedback && { feedback }) };
    const sum = sumOfFigures([told, ...parts.map((part) => figures.get(part) ?? NO_FIGURES)]);
    figures.set(id, sum);
  }
  return figures;
}

function tablesAt(id: PeriodId, tables: ShownTables): PublishedPeriod['tables'] {
  const found = TABLE_IDS.flatMap((table) => {
    const row = tables.get(table)?.get(id);
    if (row === undefined) return [];
    const keys: readonly string[] = TABLES[table].cells;
    const cells = Object.fromEntries(keys.map((key, at) => [key, row.cells[at] ?? null]));
    return [[table, { total: row.total, cells }] as const];
  });
  return Object.fromEntries(found);
}

/** What the service level of these days was measured with: T as it was set on each of them. */
function minutesOf(days: readonly DayFigures[], from: string, to: string): readonly number[] {
  const within = days.filter(({ date }) => from <= date && date <= to);
  return [...new Set(within.map(({ serviceLevel }) => serviceLevel.minutes))].toSorted(
    (a, b) => a - b,
  );
}

/** Of months by language and of years by hour, so that no sum of such crosses is another cross. */
function crossesAt(
  { id, kind, isOver }: PeriodNode,
  exact: PeriodFigures,
  tables: ShownTables,
  threshold: number,
): Pick<PublishedPeriod, 'themeByLanguage' | 'themeByHour'> {
  if (!isOver || exact.days === 0) return {};
  const row = (table: 'theme' | 'language' | 'hour') => tables.get(table)?.get(id);
  switch (kind) {
    case 'month': {
      const cross = themeByLanguage(exact, row('theme'), row('language'), threshold);
      return cross ? { themeByLanguage: cross } : {};
    }
    case 'year': {
      const cross = themeByHour(exact, row('theme'), row('hour'), threshold);
      return cross ? { themeByHour: cross } : {};
    }
    default:
      return {};
  }
}
