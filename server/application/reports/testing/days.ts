import type { DayFigures } from '../../../domain/statistics/day-figures.js';
import { zeros } from '../../../domain/statistics/zeros.js';
import type { WorkshopDayFigures } from '../../../domain/workshops/figures.js';
import { CHANNELS, LANGUAGES, OUTCOMES, THEMES } from '#protocol/vocabulary.js';

/** A day on which so many came for work, in French, by kiosk, at ten, and were all served after ten minutes. */
export function dayOf(date: string, tickets: number, nl = 0): DayFigures {
  const hours = Array.from({ length: 24 }, (_, hour) => (hour === 10 ? tickets : 0));
  return {
    version: 1,
    date,
    tickets,
    byTheme: { ...zeros(THEMES), work: tickets },
    byLanguage: { ...zeros(LANGUAGES), fr: tickets - nl, nl },
    byChannel: { ...zeros(CHANNELS), kiosk: tickets },
    byHour: hours,
    arrivals: [
      { theme: 'work', language: 'fr', hour: 10, count: tickets - nl } as const,
      { theme: 'work', language: 'nl', hour: 10, count: nl } as const,
    ].filter(({ count }) => count > 0),
    outcomes: { ...zeros(OUTCOMES), served: tickets },
    open: 0,
    transferred: 0,
    waits: [[10, tickets]],
    interviews: [[20, tickets]],
    serviceLevel: { minutes: 25, within: tickets, base: tickets },
    people: { door: tickets + 10, outreach: 0 },
  };
}

/** A date with one workshop that so many took part in. */
export function workshopsOf(date: string, participants: number): WorkshopDayFigures {
  return {
    date,
    sessions: [
      {
        activityId: 'activity-1',
        title: { fr: 'Zoom', nl: 'Zoom' },
        theme: 'work',
        format: 'zoom',
        language: 'both',
        partners: ['Actiris'],
        outcome: 'held',
        seats: 20,
        signUps: participants,
        cancellations: 0,
        waited: 0,
        participants,
        noShows: 0,
      },
    ],
  };
}
