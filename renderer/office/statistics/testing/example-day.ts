import type { PublishedDay } from '#protocol/statistics.js';

/** A plausible published day, for tests. */
export function exampleDay(change: Partial<PublishedDay> = {}): PublishedDay {
  return {
    date: '2026-03-02',
    final: true,
    tickets: 100,
    byTheme: { orientation: 30, training: 30, work: 30, enterprise: null, mobility: null },
    byLanguage: { fr: 90, nl: 10 },
    byHour: Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 14 ? 20 : 0)),
    interviews: 90,
    left: 5,
    leftAtClosing: 0,
    noShow: null,
    transfers: 7,
    desk: 12,
    wait: { median: 9, p90: 22 },
    interview: { median: 18, p90: 41 },
    serviceLevel: 0.825,
    serviceLevelMinutes: [25],
    multimedia: {
      visits: 40,
      byKind: { computer: 32, tablet: 8 },
      byChannel: { kiosk: null, desk: null },
      byHour: Array.from({ length: 24 }, (_, hour) => (hour >= 10 && hour < 14 ? 10 : 0)),
      help: 18,
      helpByKind: {
        computer: 6,
        tablet: 0,
        'training-terminal': 0,
        documents: null,
        software: null,
        'copier-printer': 5,
      },
    },
    estimates: null,
    ...change,
  };
}
