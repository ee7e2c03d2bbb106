import {
  CHANNELS,
  HELP_KINDS,
  LANGUAGES,
  OUTCOMES,
  REFERRALS,
  SEAT_KINDS,
  THEMES,
  TOPICS,
} from '#protocol/vocabulary.js';
import type { Theme } from '#protocol/vocabulary.js';

import type { Arrivals, DayFigures } from '../../statistics/day-figures.js';
import type { Histogram } from '../../statistics/histogram.js';
import { histogramOf } from '../../statistics/histogram.js';
import { recordOf, zeros } from '../../statistics/zeros.js';

/** Numbers in [0, 1). */
export type Random = () => number;

/** One of them; the first ones more often, the less so the nearer `spread` is to 1. */
export function drawn<K>(random: Random, keys: readonly [K, ...K[]], spread = 0.5): K {
  for (const key of keys) if (random() > spread) return key;
  return keys[0];
}

/** A day of so many visitors, counted one by one so that all tables are of the same people. */
export function randomDay(random: Random, date: string, visitors: number): DayFigures {
  const byTheme = zeros(THEMES);
  const byLanguage = zeros(LANGUAGES);
  const byChannel = zeros(CHANNELS);
  const outcomes = zeros(OUTCOMES);
  const byHour = noHours();
  const arrivals = new Map<string, Arrivals>();
  const waits: number[] = [];
  const lengths = recordOf(THEMES, (): number[] => []);
  const topics = zeros(TOPICS);
  const referrals = zeros(REFERRALS);
  let [transferred, parked, noted, within, base, told, inside, shorter] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const theme = drawn(random, THEMES);
    const language = random() < 0.1 ? 'nl' : 'fr';
    const hour = 9 + Math.floor(random() * 8);
    byTheme[theme] += 1;
    byLanguage[language] += 1;
    byChannel[random() < 0.06 ? 'desk' : 'kiosk'] += 1;
    byHour[hour] = (byHour[hour] ?? 0) + 1;
    const key = `${theme}.${language}.${hour}`;
    arrivals.set(key, { theme, language, hour, count: (arrivals.get(key)?.count ?? 0) + 1 });
    if (random() < 0.07) transferred += 1;
    if (random() < 0.03) parked += 1;
    const outcome = drawn(random, OUTCOMES, 0.12);
    outcomes[outcome] += 1;
    const wait = Math.floor(random() * random() * 70 * MINUTE);
    if (outcome !== 'left') base += 1;
    if (outcome !== 'left' && outcome !== 'left-at-closing' && wait <= 25 * MINUTE) within += 1;
    if (outcome !== 'served') continue;
    waits.push(wait);
    lengths[theme].push(Math.floor((3 + random() * 40) * MINUTE));
    if (random() < 0.97) {
      told += 1;
      const at = random();
      if (at < 0.8) inside += 1;
      else if (at < 0.9) shorter += 1;
    }
    if (random() > 0.6) continue;
    noted += 1;
    topics[drawn(random, TOPICS, 0.6)] += 1;
    if (random() < 0.4) referrals[drawn(random, REFERRALS, 0.6)] += 1;
  }
  const served = outcomes.served;
  const busy = Object.values(lengths).flat();
  return {
    ...{ version: 1, date, tickets: visitors, byTheme, byLanguage, byChannel, byHour },
    ...{ arrivals: [...arrivals.values()], outcomes, open: 0, transferred },
    waits: histogramOf(waits),
    interviews: histogramOf(busy),
    serviceLevel: { minutes: 25, within, base },
    multimedia: randomSpace(random, Math.floor(visitors / 3)),
    // `recordOf` keeps the keys
    lengths: recordOf(THEMES, (theme: Theme): Histogram => histogramOf(lengths[theme])),
    walks: { count: served, seconds: served * 40 + Math.floor(random() * 60) },
    staffing: [],
    estimates: {
      ...{ told, unknown: served - told, inside, shorter, longer: told - inside - shorter },
      error: Math.round(told * random() * 60) / 10,
    },
    notes: { interviews: noted, topics, referrals },
    people: { door: visitors * 2, outreach: random() < 0.1 ? Math.floor(random() * 60) : 0 },
    parked,
    islands: {
      open: 12 * 7 * 60,
      busy: Math.round(busy.reduce((sum, length) => sum + length, 0) / MINUTE),
      most: 8 + Math.floor(random() * 5),
    },
  };
}

function randomSpace(random: Random, visits: number): NonNullable<DayFigures['multimedia']> {
  const byKind = zeros(SEAT_KINDS);
  const byChannel = zeros(CHANNELS);
  const byHour = noHours();
  const help = zeros(HELP_KINDS);
  for (let visit = 0; visit < visits; visit += 1) {
    byKind[random() < 0.15 ? 'tablet' : 'computer'] += 1;
    byChannel[random() < 0.2 ? 'desk' : 'kiosk'] += 1;
    const hour = 9 + Math.floor(random() * 8);
    byHour[hour] = (byHour[hour] ?? 0) + 1;
    if (random() < 0.4) help[drawn(random, HELP_KINDS, 0.6)] += 1;
  }
  return { visits, byKind, byChannel, byHour, help };
}

function noHours(): number[] {
  return Array.from({ length: 24 }, () => 0);
}

const MINUTE = 60_000;
