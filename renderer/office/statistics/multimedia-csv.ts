import type { PublishedCount, PublishedDay } from '#protocol/statistics.js';
import type { Channel, HelpKind, SeatKind } from '#protocol/vocabulary.js';
import { CHANNELS, HELP_KINDS, SEAT_KINDS } from '#protocol/vocabulary.js';

import type { CsvCell } from './csv.js';
import { contactsOf } from './multimedia-totals.js';

export type MultimediaWord =
  | 'hour'
  | 'multimedia.visits'
  | 'multimedia.help'
  | 'multimedia.contacts'
  | 'multimedia.unknown'
  | `multimedia.kind.${SeatKind}`
  | `multimedia.channel.${Channel}`
  | `multimedia.helpKind.${HelpKind}`;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** @param head one header out of several words, in both languages */
export function multimediaHeader(head: (...words: MultimediaWord[]) => string): CsvCell[] {
  return [
    head('multimedia.visits'),
    ...SEAT_KINDS.map((kind) => head('multimedia.visits', `multimedia.kind.${kind}`)),
    ...CHANNELS.map((channel) => head('multimedia.visits', `multimedia.channel.${channel}`)),
    ...HOURS.map((hour) => `${head('multimedia.visits', 'hour')} ${String(hour)}`),
    head('multimedia.help'),
    ...HELP_KINDS.map((kind) => head('multimedia.help', `multimedia.helpKind.${kind}`)),
    head('multimedia.contacts'),
  ];
}

/**
 * @param hidden stands where a count is suppressed
 * @param unknown stands everywhere where the space was not yet counted on that day
 */
export function multimediaCells(day: PublishedDay, hidden: string, unknown: string): CsvCell[] {
  const space = day.multimedia;
  if (space === null) return multimediaHeader(() => unknown).map(() => unknown);
  const counts: (PublishedCount | undefined)[] = [
    space.visits,
    ...SEAT_KINDS.map((kind) => space.byKind[kind]),
    ...CHANNELS.map((channel) => space.byChannel[channel]),
    ...HOURS.map((hour) => space.byHour[hour]),
    space.help,
    ...HELP_KINDS.map((kind) => space.helpByKind[kind]),
    contactsOf(day, space),
  ];
  return counts.map((count) => count ?? hidden);
}
