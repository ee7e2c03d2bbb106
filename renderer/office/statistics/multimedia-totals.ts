import type { PublishedCount, PublishedDay, PublishedMultimedia } from '#protocol/statistics.js';
import type { Channel, HelpKind, SeatKind } from '#protocol/vocabulary.js';
import { CHANNELS, HELP_KINDS, SEAT_KINDS } from '#protocol/vocabulary.js';

import type { Total } from './totals.js';
import { record, total } from './totals.js';

/** What is published of the documentary and digital space, summed over the days of a range. */
export interface MultimediaTotals {
  /** Days on which the space was counted, and days of before: those are in none of the sums. */
  readonly days: number;
  readonly unknown: number;
  readonly visits: Total;
  readonly byKind: Readonly<Record<SeatKind, Total>>;
  readonly byChannel: Readonly<Record<Channel, Total>>;
  readonly byHour: readonly Total[];
  readonly help: Total;
  readonly helpByKind: Readonly<Record<HelpKind, Total>>;
  /** Interviews and multimedia visits of all days: at least so many contacts. */
  readonly contacts: Total;
}

export function multimediaTotalsOf(days: readonly PublishedDay[]): MultimediaTotals {
  const counted = days.flatMap(({ multimedia }) => (multimedia === null ? [] : [multimedia]));
  const sum = (count: (space: PublishedMultimedia) => PublishedCount | undefined) =>
    total(counted.map((space) => count(space) ?? null));
  return {
    days: counted.length,
    unknown: days.length - counted.length,
    visits: sum(({ visits }) => visits),
    byKind: record(SEAT_KINDS, (kind) => sum(({ byKind }) => byKind[kind])),
    byChannel: record(CHANNELS, (channel) => sum(({ byChannel }) => byChannel[channel])),
    byHour: Array.from({ length: 24 }, (_, hour) => sum(({ byHour }) => byHour[hour])),
    help: sum(({ help }) => help),
    helpByKind: record(HELP_KINDS, (kind) => sum(({ helpByKind }) => helpByKind[kind])),
    contacts: total(
      days.flatMap(({ interviews, multimedia }) => [interviews, multimedia?.visits ?? null]),
    ),
  };
}

/** A day's contacts that are counted here; `null` where a part is suppressed. */
export function contactsOf(
  day: Pick<PublishedDay, 'interviews'>,
  space: PublishedMultimedia,
): PublishedCount {
  return day.interviews === null || space.visits === null ? null : day.interviews + space.visits;
}
