import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import type { DayStatus, KioskView } from '#protocol/views.js';

export const TIME_ZONE = 'Europe/Brussels';

const NOBODY = { fr: 0, nl: 0 };
const NO_SEATS = { total: 0, free: 0, accessible: 0, accessibleFree: 0 };

export function kioskView(day: DayStatus = 'open'): KioskView {
  return {
    audience: 'kiosk',
    name: 'K1',
    settings: defaultKioskSettings,
    day,
    waiting: {
      orientation: NOBODY,
      training: NOBODY,
      work: NOBODY,
      enterprise: NOBODY,
      mobility: NOBODY,
    },
    waits: {},
    unstaffed: {},
    jobs: { directory: '' },
    workshops: { activities: {}, sessions: {} },
    phoneUrl: 'http://accueil.test',
    timeZone: TIME_ZONE,
    idleSeconds: 90,
    warningSeconds: 30,
    ticketSeconds: 30,
    seats: { computer: NO_SEATS, tablet: NO_SEATS },
    seatMinutes: 60,
  };
}
