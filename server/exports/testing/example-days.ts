import type { PublishedDay } from '#protocol/statistics.js';

import type { PublishedDays } from '../days-document.js';

const COUNTED: PublishedDay = {
  date: '2026-03-02',
  final: true,
  tickets: 120,
  byTheme: { orientation: 40, training: 30, work: 35, enterprise: null, mobility: null },
  byLanguage: { fr: 108, nl: 12 },
  byHour: Array.from({ length: 24 }, (_hour, hour) => (hour === 10 ? 120 : 0)),
  interviews: 101,
  left: 8,
  leftAtClosing: 0,
  noShow: 11,
  transfers: 9,
  desk: 0,
  wait: { median: 12, p90: 31 },
  interview: { median: 24, p90: null },
  serviceLevel: 0.83,
  serviceLevelMinutes: [25],
  multimedia: {
    visits: 44,
    byKind: { computer: 40, tablet: null },
    byChannel: { kiosk: 39, desk: null },
    byHour: Array.from({ length: 24 }, () => 0),
    help: 17,
    helpByKind: {
      computer: 17,
      tablet: 0,
      'training-terminal': 0,
      documents: 0,
      software: 0,
      'copier-printer': 0,
    },
  },
  estimates: { inside: 0.8, shorter: 0.15, longer: 0.05, meanError: 4 },
};

/** A whole day, one of before most was counted, and one that runs. */
export function exampleDays(): PublishedDays {
  return {
    days: [
      COUNTED,
      {
        ...COUNTED,
        date: '2026-03-03',
        wait: null,
        serviceLevel: null,
        multimedia: null,
        estimates: null,
      },
      { ...COUNTED, date: '2026-03-04', final: false, tickets: null },
    ],
    missing: ['2026-03-05'],
    serviceLevelMinutes: 25,
    serviceLevelTarget: 0.8,
  };
}
