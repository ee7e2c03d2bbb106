import type { PeriodId } from '#protocol/periods.js';
import { datesOf, periodKind } from '#protocol/periods.js';
import type {
  PublishedPeriod,
  PublishedTable,
  ReportCount,
  TableCell,
  TableId,
} from '#protocol/reports.js';
import { TABLES } from '#protocol/reports.js';
import type { Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, REFERRALS, THEMES, TOPICS } from '#protocol/vocabulary.js';

import { record } from '../../record.js';

/** An ordinary month: 3,000 tickets. Cells in the order of the table; the last of them small. */
const MONTH: Readonly<Record<TableId, readonly number[]>> = {
  outcome: [2400, 150, 300, 150, 0],
  theme: [600, 750, 1200, 300, 150],
  language: [2700, 300],
  hour: hours([9, 300], [10, 600], [11, 600], [12, 300], [13, 450], [14, 450], [15, 250], [16, 50]),
  channel: [2400, 600],
  transferred: [210, 2790],
  parked: [90, 2910],
  noted: [1800, 600],
  'seat-kind': [700, 100],
  'seat-channel': [650, 150],
  'seat-hour': hours([9, 100], [10, 200], [11, 200], [13, 150], [14, 150]),
  help: [120, 40, 20, 60, 80, 80],
  'activity-theme': [400, 300, 600, 150, 50],
  'activity-format': [500, 300, 300, 200, 100, 60, 40],
  'activity-language': [1200, 200, 100],
  satisfaction: [320, 60, 20],
  'divide-equipment': [60, 30, 10],
  'divide-skills': [50, 30, 20],
  directory: [900, 2400, 300, 120],
};

/** A plausible published period. @param change.scale of its counts; `withheld`: cells that are small are hidden */
export function examplePeriod(
  period: PeriodId,
  change: { readonly scale?: number; readonly withheld?: boolean; readonly over?: boolean } = {},
): PublishedPeriod {
  const { scale = 1, withheld = false, over = true } = change;
  const { from, to } = datesOf(period);
  const ofDay = periodKind(period) === 'day';
  const kind = periodKind(period);
  const count = (exact: number): ReportCount => {
    const scaled = Math.round(exact * scale);
    if (withheld && scaled > 0 && scaled < 5) return null;
    return over || scaled === 0 ? scaled : { atLeast: scaled };
  };
  const table = <T extends TableId>(id: T): PublishedTable<TableCell<T>> => {
    const cells: readonly TableCell<T>[] = TABLES[id].cells;
    const exact = MONTH[id];
    return {
      total: count(exact.reduce((sum, each) => sum + each, 0)),
      cells: record(cells, (cell) => count(exact[cells.indexOf(cell)] ?? 0)),
    };
  };
  const tables: { [T in TableId]?: PublishedTable<TableCell<T>> } = {
    outcome: table('outcome'),
    theme: table('theme'),
    language: table('language'),
    hour: table('hour'),
    channel: table('channel'),
    transferred: table('transferred'),
    'seat-kind': table('seat-kind'),
    'seat-channel': table('seat-channel'),
    'seat-hour': table('seat-hour'),
    help: table('help'),
  };
  const spread = { median: 9, p90: 24 };
  const byTheme: Readonly<Record<Theme, number>> = {
    orientation: 22,
    training: 19,
    work: 16,
    enterprise: 24,
    mobility: 21,
  };
  return {
    period,
    from,
    to,
    over,
    days: ofDay ? 1 : Math.round(20 * scale),
    missing: [],
    tables: ofDay
      ? tables
      : {
          ...tables,
          parked: table('parked'),
          noted: table('noted'),
          'activity-theme': table('activity-theme'),
          'activity-format': table('activity-format'),
          'activity-language': table('activity-language'),
          satisfaction: table('satisfaction'),
          'divide-equipment': table('divide-equipment'),
          'divide-skills': table('divide-skills'),
          directory: table('directory'),
        },
    ...(!ofDay && { people: { door: count(5200), outreach: count(750) } }),
    wait: spread,
    interview: { median: 18, p90: 41 },
    interviewByTheme: record(THEMES, (theme) =>
      theme === 'mobility' && withheld ? null : { median: byTheme[theme], p90: 45 },
    ),
    walkSeconds: 48,
    serviceLevel: 0.83,
    serviceLevelMinutes: [25],
    islands: { openHours: Math.round(1600 * scale), busyShare: 0.64, most: 13 },
    estimates: { inside: 0.81, shorter: 0.12, longer: 0.07, meanError: 3.4 },
    ...(kind === 'month' && {
      themeByLanguage: {
        rows: THEMES,
        columns: LANGUAGES,
        cells: MONTH.theme.map((each) => [count(each * 0.9), count(each * 0.1)]),
      },
    }),
    ...(!ofDay && {
      topics: record(TOPICS, () => count(240)),
      referrals: record(REFERRALS, () => count(90)),
      partners: [
        { partner: 'Actiris', sessions: 12, participants: count(300) },
        { partner: 'Bruxelles Environnement', sessions: 2, participants: count(40) },
      ],
      sessions: { held: Math.round(60 * scale), cancelled: Math.round(4 * scale) },
    }),
  };
}

function hours(...counts: readonly (readonly [number, number])[]): readonly number[] {
  const byHour = new Map(counts);
  return Array.from({ length: 24 }, (_, hour) => byHour.get(hour) ?? 0);
}
