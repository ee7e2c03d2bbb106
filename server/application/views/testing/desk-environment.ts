import { defaultSettings } from '#protocol/settings.js';

import { NINE, TODAY } from '../../../domain/reception/testing/story.js';
import type { ViewEnvironment } from '../environment.js';

/** What desks see besides the day itself, for tests: a centre with no devices, workshops or jobs. */
export function deskEnvironment(more: Partial<ViewEnvironment> = {}): ViewEnvironment {
  return {
    now: NINE,
    today: TODAY,
    settings: defaultSettings,
    phoneUrl: 'http://127.0.0.1',
    staffCodes: new Map([['advisor', 'AB12']]),
    devices: {},
    pairing: {},
    alarms: {},
    notices: {},
    waits: { ranges: {}, byTicket: {} },
    storage: 'ok',
    jobs: { directory: '' },
    jobsOffice: { revision: 1 },
    workshops: {
      visitors: { activities: {}, sessions: {} },
      steward: { activities: {}, sessions: {} },
      display: [],
    },
    programmeRevision: 1,
    version: '1.2.3',
    ...more,
  };
}
