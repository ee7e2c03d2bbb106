import type { PublishedCount, PublishedDay, Spread } from '#protocol/statistics.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { DayFigures } from './day-figures.js';
import { publishMultimedia } from './disclosure-multimedia.js';
import type { Histogram } from './histogram.js';
import { countIn, percentile } from './histogram.js';
import { FEWEST, hideSmall, isSmall, named } from './suppression.js';

/**
 * What of a day's figures may be seen. Tickets and multimedia visits are apart from each other: neither
 * is a part of the other, so nothing of one tells a hidden count of the other.
 *
 * @param final `false` while the day runs
 */
export function publish(figures: DayFigures, final: boolean): PublishedDay {
  const multimedia =
    figures.multimedia === undefined ? null : publishMultimedia(figures.multimedia);
  return { ...publishTickets(figures, final), multimedia };
}

type PublishedTickets = Omit<PublishedDay, 'multimedia'>;

/**
 * Every table adds up to the day's tickets, so a small count is never hidden alone: see `hideSmall`.
 * Where that cannot protect a table (all its counts small and equal), and where the day itself is
 * small, nothing of the day is published.
 */
function publishTickets(figures: DayFigures, final: boolean): PublishedTickets {
  const { tickets, outcomes, byChannel, transferred } = figures;
  const theme = hideSmall(THEMES.map((key) => figures.byTheme[key]));
  const language = hideSmall(LANGUAGES.map((key) => figures.byLanguage[key]));
  const hour = hideSmall(figures.byHour);
  const outcome = hideSmall([
    outcomes.served,
    outcomes.left,
    outcomes['left-at-closing'],
    outcomes['no-show'],
    figures.open,
  ]);
  const transfers = hideSmall([transferred, tickets - transferred]);
  const channel = hideSmall([byChannel.desk, byChannel.kiosk]);
  if (!theme || !language || !hour || !outcome || !transfers || !channel || isSmall(tickets)) {
    return nothingOf(figures.date, final);
  }
  const [interviews = null, left = null, leftAtClosing = null, noShow = null] = outcome;
  return {
    date: figures.date,
    final,
    tickets,
    byTheme: named(THEMES, theme),
    byLanguage: named(LANGUAGES, language),
    byHour: hour,
    interviews,
    left,
    leftAtClosing,
    noShow,
    transfers: transfers[0] ?? null,
    desk: channel[0] ?? null,
    wait: spread(figures.waits, interviews),
    interview: spread(figures.interviews, interviews),
    serviceLevel: shareWithin(figures, [interviews, leftAtClosing, noShow]),
  };
}

/**
 * Shown only with the number of interviews, because a spread left out for too few durations would
 * otherwise tell which of the hidden counts is the small one.
 */
function spread(durations: Histogram, interviews: PublishedCount): Spread | null {
  if (interviews === null || interviews < FEWEST || countIn(durations) < FEWEST) return null;
  const median = percentile(durations, 0.5);
  const p90 = percentile(durations, 0.9);
  return median === undefined || p90 === undefined ? null : { median, p90 };
}

/**
 * The service level, rounded so far that it fits whatever the hidden counts may be: the steps are
 * wider than one ticket of the smallest base that the published counts allow.
 *
 * @param inBase published counts of outcomes that belong to the base
 */
function shareWithin(figures: DayFigures, inBase: readonly PublishedCount[]): number | null {
  const { within, base } = figures.serviceLevel;
  const leastBase = inBase.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const steps = [100, 20, 10].find((candidate) => leastBase > candidate);
  return steps === undefined ? null : Math.round((within / base) * steps) / steps;
}

function nothingOf(date: string, final: boolean): PublishedTickets {
  return {
    date,
    final,
    tickets: null,
    byTheme: named(THEMES, []),
    byLanguage: named(LANGUAGES, []),
    byHour: Array.from({ length: 24 }, () => null),
    interviews: null,
    left: null,
    leftAtClosing: null,
    noShow: null,
    transfers: null,
    desk: null,
    wait: null,
    interview: null,
    serviceLevel: null,
  };
}
