import { THEMES } from '#protocol/vocabulary.js';
import type { PublishedWorkshops, WorkshopCounts } from '#protocol/workshops/statistics.js';
import { FORMATS, SPOKEN } from '#protocol/workshops/vocabulary.js';

import { closeRows } from '../../domain/statistics/close-rows.js';
import { isSmall } from '../../domain/statistics/suppression.js';
import type { WorkshopDayFigures, WorkshopSessionFigures } from '../../domain/workshops/figures.js';
import type { Measure, Sums } from './workshop-measures.js';
import { countsOf, MEASURES, shownMeasures, sumsOf } from './workshop-measures.js';

type Sessions = readonly WorkshopSessionFigures[];

interface Row<K> {
  readonly key: K;
  readonly has: (session: WorkshopSessionFigures) => boolean;
  readonly sums: Sums;
}

/**
 * What of the collective activities of some dates may be seen. Sessions and seats are counted exactly: the
 * programme is public. Counts of people under the threshold are withheld so that they do not come back:
 * - a measure whose total is small, everywhere (`shownMeasures`);
 * - in the tables that add up to the total, whole rows with a small count, and the next larger ones
 *   (`closeRows`); where that hides nothing, everything;
 * - partners overlap, so their rows add up to nothing. A partner's row is withheld where it is small, or
 *   where it lies within another row that is shown, the total too, or has one within it, and what is
 *   between the two is small.
 *
 * Not met: somebody who knows the programme and solves for single sessions with rows of three tables or
 * more, and the difference of two ranges that were asked for one after the other. It is for staff; what is
 * handed on should be of set periods (docs/decisions/workshops.md).
 *
 * @param missing dates without figures that can be read @param threshold least count of people shown, besides 0
 */
export function publishWorkshops(
  days: readonly WorkshopDayFigures[],
  missing: readonly string[],
  threshold: number,
): PublishedWorkshops {
  const sessions = days.flatMap((day) => day.sessions);
  const total = sumsOf(sessions);
  const themes = rowsOf(sessions, THEMES, (key) => (session) => session.theme === key);
  const formats = rowsOf(sessions, FORMATS, (key) => (session) => session.format === key);
  const languages = rowsOf(sessions, SPOKEN, (key) => (session) => session.language === key);

  const wished = shownMeasures(total, threshold);
  const closed = [themes, formats, languages].map((rows) =>
    closeRows(
      rows.map(({ sums }) => countsOf(sums, wished)),
      threshold,
    ),
  );
  const shown = closed.includes(undefined) ? [] : wished;
  const [closedThemes, closedFormats, closedLanguages] = closed;
  const open = [
    { key: '', has: () => true, sums: total },
    ...themes.filter((_, at) => closedThemes?.has(at) === false),
    ...formats.filter((_, at) => closedFormats?.has(at) === false),
    ...languages.filter((_, at) => closedLanguages?.has(at) === false),
  ];
  const partners = rowsOf(
    sessions,
    partnersOf(sessions),
    (key) => (session) => session.partners.includes(key),
  );
  const closedPartners = closedOverlaps(partners, open, sessions, shown, threshold);

  return {
    total: countsShown(total, shown),
    byTheme: table(themes, closedThemes, shown),
    byFormat: table(formats, closedFormats, shown),
    byLanguage: table(languages, closedLanguages, shown),
    byPartner: partners.map(({ key, sums }) => ({
      partner: key,
      counts: countsShown(sums, closedPartners.has(key) ? [] : shown),
    })),
    missing,
    threshold,
  };
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
  closed: ReadonlySet<number> | undefined,
  shown: readonly Measure[],
): Record<K, WorkshopCounts> {
  const entries = rows.map(({ key, sums }, at) => {
    return [key, countsShown(sums, closed?.has(at) === false ? shown : [])] as const;
  });
  // a row for each key
  return Object.fromEntries(entries) as Record<K, WorkshopCounts>;
}

function countsShown(sums: Sums, shown: readonly Measure[]): WorkshopCounts {
  const { planned, held, cancelled, seats } = sums;
  const [signUps, participants, cancellations, noShows, waited] = MEASURES.map((measure) =>
    shown.includes(measure) ? sums[measure] : null,
  );
  return {
    planned,
    held,
    cancelled,
    seats,
    signUps: signUps ?? null,
    cancellations: cancellations ?? null,
    waited: waited ?? null,
    participants: participants ?? null,
    noShows: noShows ?? null,
  };
}
