import type { PublishedMultimedia } from '#protocol/statistics.js';
import { CHANNELS, HELP_KINDS, SEAT_KINDS } from '#protocol/vocabulary.js';

import type { MultimediaFigures } from './day-figures.js';
import { hideSmall, isSmall, named } from './suppression.js';

/**
 * What of the space's figures may be seen, by the rules of the day's other tables. Visits and help are
 * two totals with tables of their own: each is published whole, with its small counts hidden, or not.
 */
export function publishMultimedia(figures: MultimediaFigures): PublishedMultimedia {
  return { ...publishVisits(figures), ...publishHelp(figures.help) };
}

function publishVisits({
  visits,
  ...figures
}: MultimediaFigures): Pick<PublishedMultimedia, 'visits' | 'byKind' | 'byChannel' | 'byHour'> {
  const kind = hideSmall(SEAT_KINDS.map((key) => figures.byKind[key]));
  const channel = hideSmall(CHANNELS.map((key) => figures.byChannel[key]));
  const hour = hideSmall(figures.byHour);
  if (!kind || !channel || !hour || isSmall(visits)) {
    return {
      visits: null,
      byKind: named(SEAT_KINDS, []),
      byChannel: named(CHANNELS, []),
      byHour: figures.byHour.map(() => null),
    };
  }
  return {
    visits,
    byKind: named(SEAT_KINDS, kind),
    byChannel: named(CHANNELS, channel),
    byHour: hour,
  };
}

function publishHelp(
  help: MultimediaFigures['help'],
): Pick<PublishedMultimedia, 'help' | 'helpByKind'> {
  const times = HELP_KINDS.map((kind) => help[kind]);
  const total = times.reduce((sum, count) => sum + count, 0);
  const byKind = hideSmall(times);
  if (byKind === undefined || isSmall(total)) {
    return { help: null, helpByKind: named(HELP_KINDS, []) };
  }
  return { help: total, helpByKind: named(HELP_KINDS, byKind) };
}
