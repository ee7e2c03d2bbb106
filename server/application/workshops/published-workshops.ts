import type { PublishedPeriod, ReportCount } from '#protocol/reports.js';
import { THEMES } from '#protocol/vocabulary.js';
import type { PublishedWorkshops, WorkshopCounts } from '#protocol/workshops/statistics.js';
import { FORMATS, SPOKEN } from '#protocol/workshops/vocabulary.js';

import { closeRows } from '../../domain/statistics/close-rows.js';
import { isSmall } from '../../domain/statistics/suppression.js';
import type { WorkshopDayFigures, WorkshopSessionFigures } from '../../domain/workshops/figures.js';
import type { Measure, Sums } from './workshop-measures.js';
import { countsOf, shownMeasures, sumsOf } from './workshop-measures.js';

type Sessions = readonly WorkshopSessionFigures[];

interface Row<K> {
  readonly key: K;
  readonly has: (session: WorkshopSessionFigures) => boolean;
  readonly sums: Sums;
}

/**
 * What of the collective activities of a period may be seen. Sessions and seats are counted exactly: the
 * programme is public. Participants are those published of the period (`domain/reports`): where they are
 * withheld, or not exact, so are all counts of people beside them, for these are tied. Other counts of people
 * under the threshold are withheld so that they do not come back within the period:
 * - a measure whose total is small, everywhere (`shownMeasures`);
 * - in the tables that add up to the total, whole rows with a small count, and the next larger ones
 *   (`closeRows`); where that hides nothing, everything;
 * - partners overlap, so their rows add up to nothing. A partner's row is withheld where it is small, or
 *   where it lies within another row that is shown, the total too, or has one within it, and what is
 *   between the two is small.
 *
 * Not met: somebody who knows the programme and solves for single sessions with rows of three tables or
 * more; somebody who infers from this code why just these rows are closed, not others; and sign-ups, cancellations and no-shows of a month worked out from longer periods. It is for staff
 * (docs/decisions/workshops.md).
 *
 * @param missing dates without figures that can be read @param threshold least count of people shown, besides 0
 */
export function publishWorkshops(
  days: readonly WorkshopDayFigures[],
  missing: readonly string[],
  published: Pick<PublishedPeriod, 'tables' | 'partners'>,
  threshold: number,
): PublishedWorkshops {
  const sessions = days.flatMap((day) => day.sessions);
  const total = sumsOf(sessions);
  const themes = rowsOf(sessions, THEMES, (key) => (session) => session.theme === key);
  const formats = rowsOf(sessions, FORMATS, (key) => (session) => session.format === key);
  const languages = rowsOf(sessions, SPOKEN, (key) => (session) => session.language === key);

  const { tables } = published;
  const whole = tables['activity-theme']?.total;
  const wished = typeof whole === 'number' ? shownMeasures(total, threshold) : [];
  const closed = [themes, formats, languages].map((rows) =>
    closeRows(
      rows.map(({ sums }) => countsOf(sums, wished)),
      threshold,
    ),
  );
  const shown = closed.includes(undefined) ? [] : wished;
  const [closedThemes, closedFormats, closedLanguages] = closed;
  const openThemes = openRows(themes, closedThemes, tables['activity-theme']?.cells);
  const openFormats = openRows(formats, closedFormats, tables['activity-format']?.cells);
  const openLanguages = openRows(languages, closedLanguages, tables['activity-language']?.cells);
  const open = [
    { key: '', has: () => true, sums: total },
    ...[themes, formats, languages].flatMap((rows: readonly Row<string>[], at) =>
      rows.filter(({ key }) => [openThemes, openFormats, openLanguages][at]?.has(key)),
    ),
  ];
  const partners = rowsOf(
    sessions,
    partnersOf(sessions),
    (key) => (session) => session.partners.includes(key),
  );
  const closedPartners = closedOverlaps(partners, open, sessions, shown, threshold);
  const openPartners = exact(
    published.partners?.map(({ partner, participants }) => [partner, participants]) ?? [],
  );

  return {
    total: countsShown(total, shown, whole),
    byTheme: table(themes, openThemes, shown),
    byFormat: table(formats, openFormats, shown),
    byLanguage: table(languages, openLanguages, shown),
    byPartner: partners.map(({ key, sums }) => ({
      partner: key,
      counts: countsShown(sums, closedPartners.has(key) ? [] : shown, openPartners.get(key)),
    })),
    missing,
    threshold,
  };
}

/** Rows that may be seen, and their participants as published. */
function openRows<K extends string>(
  rows: readonly Row<K>[],
  closed: ReadonlySet<number> | undefined,
  cells: Readonly<Record<K, ReportCount>> | undefined,
): ReadonlyMap<string, number> {
  const open = rows.filter((_, at) => closed?.has(at) === false);
  return exact(open.map(({ key }) => [key, cells?.[key] ?? null]));
}

function exact(
  counts: readonly (readonly [key: string, count: ReportCount])[],
): ReadonlyMap<string, number> {
  return new Map(
    counts.flatMap(([key, count]) => (typeof count === 'number' ? [[key, count]] : [])),
  );
}

function rowsOf<K>(
  sessions: Sessions,
  keys: readonly K[],
  belongs: (key: K) => Row<K>['has'],
): Row<K>[] {
  return keys.map((key) => {
    const has = belongs(key);
    return { key, has, sums: sumsOf(sessions.filter(has)) };
  });
}

function partnersOf(sessions: Sessions): string[] {
  return [...new Set(sessions.flatMap(({ partners }) => partners))].toSorted();
}

/** Partners whose rows are withheld. @param open rows that are shown */
function closedOverlaps(
  partners: readonly Row<string>[],
  open: readonly Row<string>[],
  sessions: Sessions,
  shown: readonly Measure[],
  fewest: number,
): ReadonlySet<string> {
  const closed = new Set<string>();
  const tells = (counts: readonly number[]): boolean =>
    counts.some((count) => isSmall(count, fewest));
  const isWithin = (one: Row<string>, other: Row<string>): boolean =>
    sessions.every((session) => !one.has(session) || other.has(session));
  const between = (one: Sums, other: Sums): readonly number[] => {
    const counts = countsOf(other, shown);
    return countsOf(one, shown).map((count, at) => count - (counts[at] ?? 0));
  };
  // smaller rows first: they are withheld before those they lie within
  const bySize = partners.toSorted((one, other) => one.sums.planned - other.sums.planned);
  for (const { key, sums } of bySize) {
    if (tells(countsOf(sums, shown))) closed.add(key);
  }
  for (const row of bySize) {
    if (closed.has(row.key)) continue;
    const others = [...open, ...bySize.filter(({ key }) => key !== row.key && !closed.has(key))];
    const isTold = others.some(
      (other) =>
        (isWithin(row, other) && tells(between(other.sums, row.sums))) ||
        (isWithin(other, row) && tells(between(row.sums, other.sums))),
    );
    if (isTold) closed.add(row.key);
  }
  return closed;
}

function table<K extends string>(
  rows: readonly Row<K>[],
  open: ReadonlyMap<string, number>,
  shown: readonly Measure[],
): Record<K, WorkshopCounts> {
  const entries = rows.map(({ key, sums }) => {
    return [key, countsShown(sums, shown, open.get(key))] as const;
  });
  // a row for each key
  return Object.fromEntries(entries) as Record<K, WorkshopCounts>;
}

/** @param participants as published; where they are not exact, nobody is counted */
function countsShown(
  sums: Sums,
  shown: readonly Measure[],
  participants: ReportCount | undefined,
): WorkshopCounts {
  const { planned, held, cancelled, seats } = sums;
  const isOpen = typeof participants === 'number';
  const count = (measure: Measure): number | null =>
    isOpen && shown.includes(measure) ? sums[measure] : null;
  return {
    planned,
    held,
    cancelled,
    seats,
    signUps: count('signUps'),
    cancellations: count('cancellations'),
    waited: count('waited'),
    participants: isOpen && shown.includes('participants') ? participants : null,
    noShows: count('noShows'),
  };
}
