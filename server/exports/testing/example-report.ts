import { PORTRAIT } from '#protocol/feedback.js';
import type { PeriodId } from '#protocol/periods.js';
import { datesOf, partsOf, periodKind, yearBefore } from '#protocol/periods.js';
import type {
  PortraitTableId,
  PublishedCross,
  PublishedPeriod,
  PublishedTable,
  Report,
  ReportCount,
  TableId,
} from '#protocol/reports.js';
import { PORTRAIT_TABLES, REGIONS, TABLE_IDS, TABLES } from '#protocol/reports.js';
import { LANGUAGES, REFERRALS, THEMES, TOPICS } from '#protocol/vocabulary.js';

/** A partner whose name a spreadsheet would run. */
export const HOSTILE_PARTNER = '=HYPERLINK("http://example.org";"Partner")';

/** A report in which everything stands that a report can hold: withheld counts, least counts, shares, durations. */
export function exampleReport(period: PeriodId, over = true): Report {
  const before = yearBefore(period);
  return {
    period: examplePeriod(period, 7, over),
    before: examplePeriod(before, 5),
    parts: partsOf(period).map((part, at) => examplePeriod(part, 2 + at)),
    pastYears: [
      { year: 2019, figures: { contacts: 50_000 } },
      {
        year: 2023,
        figures: {
          contacts: 65_654,
          interviews: 28_977,
          multimedia: 9_556,
          participants: 18_062,
          outreach: 9_059,
        },
      },
    ],
    yearlyTarget: 50_000,
    yearContacts: { atLeast: 21_340 },
    serviceLevelMinutes: 25,
    serviceLevelTarget: 0.8,
    threshold: 5,
    years: [2025, 2026],
    problems: [{ date: datesOf(period).from, what: 'twice' }],
  };
}

export function examplePeriod(period: PeriodId, size: number, over = true): PublishedPeriod {
  const kind = periodKind(period);
  const { from, to } = datesOf(period);
  const long = kind !== 'day';
  const tables = Object.fromEntries(
    TABLE_IDS.filter((table) => long || TABLES[table].days).map((table) => [
      table,
      exampleTable(cellsShown(table), size, over),
    ]),
  );
  return {
    period,
    from,
    to,
    over,
    days: 41,
    missing: [to],
    tables,
    ...(long && {
      topics: record(TOPICS, (_topic, at) => (at === 3 ? null : size * (at + 11))),
      referrals: record(REFERRALS, (_referral, at) => size * (at + 9)),
      portrait: Object.fromEntries(
        PORTRAIT_TABLES.filter((table) => table !== 'residence' || kind === 'year').map((table) => [
          table,
          exampleTable(answersOf(table), size, true, -1),
        ]),
      ),
      partners: [
        { partner: 'Bruxelles Environnement', sessions: size, participants: size * 12 },
        { partner: HOSTILE_PARTNER, sessions: 1, participants: null },
      ],
      sessions: { held: size * 6, cancelled: 2 },
    }),
    people: { door: size * 2_512, outreach: { atLeast: size * 90 } },
    wait: { median: size + 4, p90: size + 21 },
    interview: { median: 24, p90: null },
    interviewByTheme: record(THEMES, (_theme, at) =>
      at === 4 ? null : { median: 20 + at, p90: 41 + at },
    ),
    walkSeconds: 48.4,
    serviceLevel: 0.817,
    serviceLevelMinutes: [25],
    islands: { openHours: 1204.25, busyShare: 0.7125, most: 13 },
    estimates: { inside: 0.8, shorter: 0.15, longer: 0.05, meanError: 4 },
    ...(kind === 'month' && { themeByLanguage: cross(LANGUAGES, size) }),
    ...(kind === 'year' && { themeByHour: cross(TABLES.hour.cells, size) }),
  };
}

/** Communes are told of those alone who live in the Region. */
function answersOf(table: PortraitTableId): readonly string[] {
  if (table === 'region') return [...REGIONS, 'skipped'];
  if (table === 'residence') return PORTRAIT.residence.slice(0, 19);
  return [...PORTRAIT[table], 'skipped'];
}

function cellsShown(table: TableId): readonly string[] {
  return TABLES[table].cells;
}

/** @param hiddenAt the cell that is withheld; none for -1 */
function exampleTable(
  cells: readonly string[],
  size: number,
  over: boolean,
  hiddenAt = 2,
): PublishedTable {
  const counts = cells.map((cell, at) => {
    if (cells.length === 24 && (at < 8 || at > 18)) return 0;
    return cell === 'open' && over ? 0 : size * (at + 1) * 13 + at;
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = cells.length > 3 && cells.length < 24 ? hiddenAt : -1;
  return {
    total: over ? total : { atLeast: total },
    cells: record(cells, (_cell, at) => (at === hidden ? null : (counts[at] ?? 0))),
  };
}

function cross(columns: readonly string[], size: number): PublishedCross {
  return {
    rows: THEMES,
    columns,
    cells: THEMES.map((_theme, row) =>
      columns.map((_column, column) => {
        if (columns.length === 24 && (column < 9 || column > 17)) return 0;
        return (row + column) % 5 === 4 ? null : size * (row + column + 5);
      }),
    ),
  };
}

function record<K extends string>(
  keys: readonly K[],
  value: (key: K, at: number) => ReportCount,
): Record<K, ReportCount>;
function record<K extends string, V>(
  keys: readonly K[],
  value: (key: K, at: number) => V,
): Record<K, V>;
function record<K extends string, V>(
  keys: readonly K[],
  value: (key: K, at: number) => V,
): Record<K, V> {
  // every key is given its value here
  return Object.fromEntries(keys.map((key, at) => [key, value(key, at)])) as Record<K, V>;
}
