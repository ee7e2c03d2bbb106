import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { localTime } from '../calendar.js';
import type { ReceptionState } from '../reception/state.js';
import type { FiguresShift } from './day-figures.js';

const STEP = 5;
const WHOLE_DAY = 24 * 60;

/**
 * When islands were staffed, to five minutes; shorter stretches (somebody tried, or pressed wrong) are left
 * out, and of one that crosses midnight the day's own part is kept. What still lasts ends where the day was
 * closed, or with the last thing that is known to have happened: the state alone decides, so that a repeat
 * gives the same.
 */
export function staffingOf(state: Staffed, date: string, timeZone: string): FiguresShift[] {
  const lasting = lastsUntil(state);
  const minuteOf = (ms: number): number => {
    const local = localTime(ms, timeZone);
    if (local.date !== date) return local.date < date ? 0 : WHOLE_DAY;
    const minute = local.hour * 60 + Number(local.time.slice(3));
    return Math.round((minute + (ms % MINUTE) / MINUTE) / STEP) * STEP;
  };
  return [...state.stretches.values()]
    .map((stretch) => ({
      languages: LANGUAGES.filter((language) => stretch.languages.includes(language)),
      themes: THEMES.filter((theme) => stretch.themes.includes(theme)),
      from: minuteOf(stretch.from),
      to: minuteOf(stretch.to ?? Math.max(stretch.from, lasting)),
    }))
    .filter(({ from, to }) => to - from >= STEP)
    .toSorted((a, b) => a.from - b.from || a.to - b.to || compare(wordsOf(a), wordsOf(b)));
}

/** Where what still lasts is taken to end, ms since 1970. */
export function lastsUntil(state: Staffed): number {
  return state.day?.closedAt ?? lastKnownOf(state);
}

export type Staffed = Pick<ReceptionState, 'stretches' | 'tickets' | 'seats' | 'day'>;

function lastKnownOf({ stretches, tickets, seats, day }: Staffed): number {
  let last = day?.openedAt ?? 0;
  for (const { from, to } of stretches.values()) last = Math.max(last, to ?? from);
  for (const { takenAt } of seats.values()) last = Math.max(last, takenAt);
  for (const { arrivedAt, callTimes, closedAt, interview } of tickets.values()) {
    last = Math.max(last, arrivedAt, callTimes.at(-1) ?? 0, closedAt ?? 0);
    last = Math.max(last, interview?.runningSince ?? 0);
  }
  return last;
}

/** The order of islands themselves must not show. */
function wordsOf({ languages, themes }: FiguresShift): string {
  return [...languages, ...themes].join(' ');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const MINUTE = 60_000;
