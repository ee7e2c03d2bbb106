import { expect, it } from 'vitest';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { KioskView } from '#protocol/views.js';

import { whyOutOfService } from './why-out-of-service.js';

const open: KioskView = {
  audience: 'kiosk',
  name: 'Kiosk',
  settings: defaultKioskSettings,
  day: 'open',
  waiting: {
    orientation: { fr: 0, nl: 0 },
    training: { fr: 0, nl: 0 },
    work: { fr: 0, nl: 0 },
    enterprise: { fr: 0, nl: 0 },
    mobility: { fr: 0, nl: 0 },
  },
  waits: {},
  unstaffed: {},
  jobs: { directory: '' },
  workshops: { activities: {}, sessions: {} },
  phoneUrl: 'http://192.168.1.20:8080',
  timeZone: 'Europe/Brussels',
  idleSeconds: 90,
  warningSeconds: 30,
  ticketSeconds: 30,
  seats: {
    computer: { total: 45, free: 45, accessible: 1, accessibleFree: 1 },
    tablet: { total: 16, free: 16, accessible: 1, accessibleFree: 1 },
  },
  seatMinutes: 60,
};
const closed: KioskView = { ...open, day: 'closed' };
const texts = { fr: 'En réparation', nl: 'In herstelling' };
const stopped: KioskView = {
  ...open,
  settings: { ...defaultKioskSettings, outOfService: texts },
};

it.each([
  ['the day is open', open, 'full', 'attract', undefined],
  ['it is cut off and has numbers', open, 'tickets-only', 'attract', undefined],
  ['it is cut off and has none', open, 'none', 'attract', 'lost'],
  ['it is cut off while somebody chooses', open, 'none', 'theme', 'lost'],
  ['it is cut off while somebody reads addresses', open, 'none', 'doors', undefined],
  ['it is cut off while somebody reads a number', open, 'none', 'ticket', undefined],
  ['the day is closed', closed, 'full', 'attract', 'closed'],
  ['the day closes while somebody chooses', closed, 'full', 'theme', 'closed'],
  ['the day closes while somebody reads a number', closed, 'full', 'ticket', undefined],
  ['a steward has stopped it', stopped, 'full', 'attract', 'said'],
  ['a steward stops it while somebody chooses', stopped, 'full', 'theme', undefined],
  ['nothing is known, and nobody answers', undefined, 'none', 'attract', 'lost'],
] as const)('%s', (_name, view, service, screen, why) => {
  const found = whyOutOfService({ view, service, online: service === 'full' }, { screen });
  expect(found?.why).toBe(why);
});

it('says nothing before it has heard anything', () => {
  const state = { view: undefined, service: 'none', online: true } as const;
  expect(whyOutOfService(state, { screen: 'attract' })).toBeUndefined();
});
