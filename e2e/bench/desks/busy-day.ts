import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Language, Theme } from '#protocol/vocabulary.js';
import { THEMES } from '#protocol/vocabulary.js';

import { seededRandom } from '../../harness/random.js';

export const VISITORS = 230;
export const ISLANDS = 15;
/** When the day opens and ends, and its two busiest hours; hours since midnight. */
export const OPENS = 9;
export const ENDS = 17;
export const BUSIEST = 10;

/** How many come in each hour from nine, of a hundred: a morning's rush, and a smaller one after lunch. */
const BY_HOUR = [11, 19, 18, 8, 9, 16, 12, 7] as const;
/** The others speak French. */
const DUTCH = 0.2;
const PRIORITY = 0.06;
const NO_SHOW = 0.05;
const LEAVES = 0.04;
/** Of those who come, the bench itself plays so many of five: those whose way it times. */
const OWN = 2;
const OF = 5;

/** A visitor the bench plays: when it comes, hours since midnight, and what for. */
export interface OwnVisitor {
  readonly hour: number;
  readonly theme: Theme;
  readonly language: Language;
}

export interface BusyDay {
  /** Paths of the day files that the demonstration plays. */
  readonly visitors: string;
  readonly staffing: string;
  readonly own: readonly OwnVisitor[];
  /** How many come in all. */
  readonly count: number;
}

/**
 * A busy day of 230 visitors and 15 islands out of a seed, and of it what lies between two hours: one
 * part as the demonstration's day files, the other for the bench to play.
 */
export async function writeBusyDay(
  folder: string,
  seed: number,
  from: number,
  to: number,
): Promise<BusyDay> {
  const random = seededRandom(seed);
  const all = Array.from({ length: VISITORS }, () => {
    const hour = OPENS + hourOf(random.next()) + random.next();
    const theme = random.pick(THEMES);
    const language: Language = random.next() < DUTCH ? 'nl' : 'fr';
    const priority = random.next() < PRIORITY ? 'yes' : 'no';
    const minutes = (10 + 60 * random.next() ** 2).toFixed(1);
    const chance = random.next();
    const outcome = chance < NO_SHOW ? 'no-show' : chance < NO_SHOW + LEAVES ? 'left' : 'served';
    return { hour, theme, language, priority, minutes, outcome };
  })
    .toSorted((one, other) => one.hour - other.hour)
    .filter(({ hour }) => hour >= from && hour < to);
  const own = all.filter((_, index) => index % OF < OWN);
  const rows = all
    .filter((_, index) => index % OF >= OWN)
    .map(({ hour, theme, language, priority, minutes, outcome }) =>
      [clock(hour), language, theme, priority, minutes, outcome].join(','),
    );
  const shifts = Array.from({ length: ISLANDS }, (_, index) => {
    const languages = index % 3 === 0 ? 'nl fr' : index % 5 === 4 ? 'nl' : 'fr';
    const themes =
      index % 2 === 0 ? THEMES : THEMES.filter((_theme, at) => at % 2 === (index % 4) >> 1);
    return [index + 1, languages, themes.join(' '), clock(from), clock(to)].join(',');
  });
  const visitors = path.join(folder, 'visitors.csv');
  const staffing = path.join(folder, 'staffing.csv');
  await writeFile(
    visitors,
    ['arrival,language,theme,priority,interview_minutes,outcome', ...rows, ''].join('\n'),
  );
  await writeFile(staffing, ['island,languages,themes,from,to', ...shifts, ''].join('\n'));
  return { visitors, staffing, own, count: all.length };
}

function hourOf(chance: number): number {
  const sum = BY_HOUR.reduce((total, share) => total + share, 0);
  let left = chance * sum;
  const found = BY_HOUR.findIndex((share) => (left -= share) < 0);
  return found === -1 ? BY_HOUR.length - 1 : found;
}

function clock(hour: number): string {
  const seconds = Math.min(Math.round(hour * 3600), 24 * 3600 - 1);
  const two = (value: number): string => String(value).padStart(2, '0');
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((v) => two(Math.floor(v)))
    .join(':');
}
