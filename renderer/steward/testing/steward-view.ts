import type { StewardIsland, StewardTicket, StewardView } from '#protocol/views.js';

const NONE = { fr: 0, nl: 0 };

/** A steward's view of an open day in which nothing is the matter. */
export function stewardView(change: Partial<StewardView> = {}): StewardView {
  return {
    audience: 'steward',
    staffCode: 'S1',
    day: 'open',
    date: '2026-03-02',
    openedAt: 0,
    waiting: { orientation: NONE, training: NONE, work: NONE, enterprise: NONE, mobility: NONE },
    waits: {},
    expected: {},
    alarms: {},
    notices: {},
    people: { door: 0, outreach: 0 },
    floorPlan: [],
    rooms: {},
    waitAlertMinutes: 45,
    callWindowSeconds: 120,
    tickets: {},
    islands: { '1': everywhere() },
    devices: { d1: { kind: 'display', name: 'Salle', online: true, pairedAt: 0 } },
    pairing: {},
    seats: {},
    help: {
      computer: 0,
      tablet: 0,
      'training-terminal': 0,
      documents: 0,
      software: 0,
      'copier-printer': 0,
    },
    seatMinutes: 60,
    phoneUrl: 'http://192.168.1.20:8080',
    idleSeconds: 90,
    timeZone: 'Europe/Brussels',
    version: '0.1.0',
    storage: 'ok',
    workshops: { activities: {}, sessions: {} },
    ...change,
  };
}

/** An island that takes everybody. */
export function everywhere(change: Partial<StewardIsland> = {}): StewardIsland {
  return {
    state: 'free',
    staffCode: 'A1',
    since: 0,
    languages: ['fr', 'nl'],
    themes: ['orientation', 'training', 'work', 'enterprise', 'mobility'],
    ...change,
  };
}

/** One that waits, for work, in French. */
export function stewardTicket(number: number, change: Partial<StewardTicket> = {}): StewardTicket {
  return {
    number,
    shortCode: 'ACDEFG',
    theme: 'work',
    language: 'fr',
    channel: 'kiosk',
    arrivedAt: 0,
    status: 'waiting',
    priority: false,
    transferred: false,
    ...change,
  };
}
