import type { Settings } from '#protocol/settings.js';
import type { Language, Outcome, Theme } from '#protocol/vocabulary.js';
import { CHANNELS, LANGUAGES, OUTCOMES, THEMES } from '#protocol/vocabulary.js';

import { localTime } from '../calendar.js';
import type { ReceptionState, Ticket } from '../reception/state.js';
import type { Arrivals, DayFigures } from './day-figures.js';
import { deskFiguresOf } from './fold-desks.js';
import { islandsOf } from './fold-islands.js';
import { multimediaOf } from './fold-multimedia.js';
import { staffingOf } from './fold-staffing.js';
import { histogramOf } from './histogram.js';
import { zeros } from './zeros.js';

export type { DayFigures } from './day-figures.js';

/**
 * The day's figures from its state alone, so that folding a day again (it was reopened, or the server
 * stopped in between) gives the same or the completed figures, never a double count. A ticket merged into
 * another is the same visitor's and counts nowhere. Definitions: domain.md, definitions for statistics.
 *
 * @throws Error where no day was ever opened
 */
export function summarise(
  state: ReceptionState,
  settings: Pick<Settings, 'timeZone' | 'serviceLevelMinutes'>,
): DayFigures {
  if (state.day === undefined) throw new Error('no day to summarise');
  const hourOf = hoursIn(settings.timeZone);
  const byTheme = zeros(THEMES);
  const byLanguage = zeros(LANGUAGES);
  const byChannel = zeros(CHANNELS);
  const outcomes = zeros(OUTCOMES);
  const byHour = Array.from({ length: 24 }, () => 0);
  const arrivals = new Map<string, Arrivals>();
  const waits: number[] = [];
  const interviews: number[] = [];
  let open = 0;
  let transferred = 0;
  let within = 0;
  let base = 0;

  const tickets = [...state.tickets.values()].filter(({ mergedInto }) => mergedInto === undefined);
  for (const ticket of tickets) {
    const { theme, language } = ticket.takenFor ?? ticket;
    const hour = hourOf(ticket.arrivedAt);
    byTheme[theme] += 1;
    byLanguage[language] += 1;
    byChannel[ticket.channel] += 1;
    byHour[hour] = (byHour[hour] ?? 0) + 1;
    countArrival(arrivals, theme, language, hour);
    if (ticket.transfers > 0) transferred += 1;

    const outcome = outcomeOf(ticket);
    if (outcome === undefined) open += 1;
    else outcomes[outcome] += 1;

    const { interview } = ticket;
    if (interview !== undefined) {
      waits.push(interview.calledAt - ticket.arrivedAt);
      if (ticket.status === 'closed') interviews.push(interview.spent);
    }

    const firstCall = ticket.callTimes[0];
    if (outcome === 'left' || (outcome === undefined && firstCall === undefined)) continue;
    base += 1;
    const limit = ticket.arrivedAt + settings.serviceLevelMinutes * 60_000;
    if (firstCall !== undefined && firstCall <= limit) within += 1;
  }

  return {
    version: 1,
    date: state.day.date,
    tickets: tickets.length,
    byTheme,
    byLanguage,
    byChannel,
    byHour,
    arrivals: [...arrivals.values()].toSorted(
      (a, b) =>
        a.hour - b.hour ||
        THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme) ||
        LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language),
    ),
    outcomes,
    open,
    transferred,
    waits: histogramOf(waits),
    interviews: histogramOf(interviews),
    serviceLevel: { minutes: settings.serviceLevelMinutes, within, base },
    multimedia: multimediaOf(state, hourOf),
    parked: tickets.filter(({ wasParked }) => wasParked === true).length,
    islands: islandsOf(state, tickets),
    staffing: staffingOf(state, state.day.date, settings.timeZone),
    ...deskFiguresOf(tickets, state.people),
  };
}

function countArrival(
  arrivals: Map<string, Arrivals>,
  theme: Theme,
  language: Language,
  hour: number,
): void {
  const key = `${theme}.${language}.${hour}`;
  const counted = arrivals.get(key)?.count ?? 0;
  arrivals.set(key, { theme, language, hour, count: counted + 1 });
}

function outcomeOf(ticket: Ticket): Outcome | undefined {
  return ticket.interview === undefined ? ticket.outcome : 'served';
}

/** Local hours, asked of `Intl` once a quarter of an hour: time zones change on no finer step. */
function hoursIn(timeZone: string): (ms: number) => number {
  const known = new Map<number, number>();
  return (ms) => {
    const quarter = Math.floor(ms / 900_000);
    let hour = known.get(quarter);
    if (hour === undefined) {
      hour = localTime(ms, timeZone).hour;
      known.set(quarter, hour);
    }
    return hour;
  };
}
