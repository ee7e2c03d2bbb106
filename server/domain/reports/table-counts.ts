import { DIVIDE, SATISFACTION } from '#protocol/feedback.js';
import type { TableId } from '#protocol/reports.js';
import { DIRECTORY_USES } from '#protocol/reports.js';
import {
  CHANNELS,
  HELP_KINDS,
  LANGUAGES,
  OUTCOMES,
  SEAT_KINDS,
  THEMES,
} from '#protocol/vocabulary.js';
import { FORMATS, SPOKEN } from '#protocol/workshops/vocabulary.js';

import type { PeriodFigures } from './period-figures.js';

/** Counts of a table's answers, in the order of its cells; `undefined` where they were not counted. */
type CountsOf = (figures: PeriodFigures) => readonly number[] | undefined;

/** Where the figures of each table are found. */
export const TABLE_COUNTS: Readonly<Record<TableId, CountsOf>> = {
  outcome: ({ outcomes, open }) => [...values(outcomes, OUTCOMES), open],
  theme: ({ byTheme }) => values(byTheme, THEMES),
  language: ({ byLanguage }) => values(byLanguage, LANGUAGES),
  hour: ({ byHour }) => byHour,
  channel: ({ byChannel }) => values(byChannel, CHANNELS),
  transferred: ({ transferred, tickets }) => [transferred, tickets - transferred],
  parked: ({ parked, days }) => split(ofAllDays(parked, days), (part) => [part.tickets, part.of]),
  noted: ({ notes, days }) => split(ofAllDays(notes, days), (part) => [part.interviews, part.of]),
  'seat-kind': ({ multimedia }) => multimedia && values(multimedia.byKind, SEAT_KINDS),
  'seat-channel': ({ multimedia }) => multimedia && values(multimedia.byChannel, CHANNELS),
  'seat-hour': ({ multimedia }) => multimedia?.byHour,
  help: ({ multimedia }) => multimedia && values(multimedia.help, HELP_KINDS),
  'activity-theme': ({ workshops }) => workshops && values(workshops.byTheme, THEMES),
  'activity-format': ({ workshops }) => workshops && values(workshops.byFormat, FORMATS),
  'activity-language': ({ workshops }) => workshops && values(workshops.byLanguage, SPOKEN),
  satisfaction: ({ feedback }) => feedback && values(feedback.satisfaction, SATISFACTION),
  'divide-equipment': ({ feedback }) =>
    feedback && values(feedback.divide.equipment, DIVIDE.equipment),
  'divide-skills': ({ feedback }) => feedback && values(feedback.divide.skills, DIVIDE.skills),
  directory: ({ feedback }) => feedback && values(feedback.directory, DIRECTORY_USES),
};

/**
 * What was counted on all days; `undefined` else, for its total would be another than that of the tickets or
 * interviews beside it.
 */
export function ofAllDays<P extends { readonly days: number }>(
  part: P | undefined,
  days: number,
): P | undefined {
  return part?.days === days ? part : undefined;
}

/** So many with it, and the others without. */
function split<P>(
  part: P | undefined,
  of: (part: P) => readonly [count: number, whole: number],
): readonly number[] | undefined {
  if (part === undefined) return undefined;
  const [count, whole] = of(part);
  return [count, whole - count];
}

function values<K extends string>(
  counts: Readonly<Record<K, number>>,
  keys: readonly K[],
): readonly number[] {
  return keys.map((key) => counts[key]);
}
