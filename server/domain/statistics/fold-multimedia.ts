import { CHANNELS, HELP_KINDS, SEAT_KINDS } from '#protocol/vocabulary.js';

import type { ReceptionState } from '../reception/state.js';
import type { MultimediaFigures } from './day-figures.js';
import { zeros } from './zeros.js';

/** @param hourOf the local hour, 0 to 23, of a time in ms */
export function multimediaOf(
  state: Pick<ReceptionState, 'seats' | 'help'>,
  hourOf: (ms: number) => number,
): MultimediaFigures {
  const byKind = zeros(SEAT_KINDS);
  const byChannel = zeros(CHANNELS);
  const byHour = Array.from({ length: 24 }, () => 0);
  for (const use of state.seats.values()) {
    const hour = hourOf(use.takenAt);
    byKind[use.kind] += 1;
    byChannel[use.channel] += 1;
    byHour[hour] = (byHour[hour] ?? 0) + 1;
  }
  const help = zeros(HELP_KINDS);
  for (const [kind, times] of state.help) help[kind] = times;
  return { visits: state.seats.size, byKind, byChannel, byHour, help };
}
