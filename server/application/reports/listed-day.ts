import type { PublishedPeriod, PublishedTable, ReportCount } from '#protocol/reports.js';
import type { PublishedCount, PublishedDay } from '#protocol/statistics.js';
import { CHANNELS, HELP_KINDS, LANGUAGES, SEAT_KINDS, THEMES } from '#protocol/vocabulary.js';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

/** A published day laid out for a list of days; what it withholds stays withheld. */
export function listedDay(day: PublishedPeriod): PublishedDay {
  const { outcome, theme, language, hour, channel, transferred } = day.tables;
  return {
    date: day.period,
    final: day.over,
    tickets: counted(outcome?.total),
    byTheme: cellsOf(theme, THEMES),
    byLanguage: cellsOf(language, LANGUAGES),
    byHour: HOURS.map((key) => counted(cell(hour, key))),
    interviews: counted(outcome?.cells.served),
    left: counted(outcome?.cells.left),
    leftAtClosing: counted(outcome?.cells['left-at-closing']),
    noShow: counted(outcome?.cells['no-show']),
    transfers: counted(transferred?.cells.yes),
    desk: counted(channel?.cells.desk),
    wait: day.wait,
    interview: day.interview,
    serviceLevel: day.serviceLevel,
    serviceLevelMinutes: day.serviceLevelMinutes,
    multimedia: multimediaOf(day),
    estimates: day.estimates,
  };
}

function multimediaOf({ tables }: PublishedPeriod): PublishedDay['multimedia'] {
  const kind = tables['seat-kind'];
  if (kind === undefined) return null;
  return {
    visits: counted(kind.total),
    byKind: cellsOf(kind, SEAT_KINDS),
    byChannel: cellsOf(tables['seat-channel'], CHANNELS),
    byHour: HOURS.map((hour) => counted(cell(tables['seat-hour'], hour))),
    help: counted(tables.help?.total),
    helpByKind: cellsOf(tables.help, HELP_KINDS),
  };
}

function cellsOf<K extends string>(
  table: PublishedTable<K> | undefined,
  keys: readonly K[],
): Record<K, PublishedCount> {
  // every key is there
  return Object.fromEntries(keys.map((key) => [key, counted(table?.cells[key])])) as Record<
    K,
    PublishedCount
  >;
}

function cell(table: PublishedTable | undefined, key: string): ReportCount | undefined {
  return table?.cells[key];
}

/** A list of days has no sums, so a least count, or a table that is not there, is shown as withheld. */
function counted(count: ReportCount | undefined): PublishedCount {
  return typeof count === 'number' ? count : null;
}
