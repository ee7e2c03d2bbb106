import type { KioskSettings } from '#protocol/kiosk-settings.js';
import type { KioskView } from '#protocol/views.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import type { ViewEnvironment } from './environment.js';
import { freeSeats } from './seats.js';
import { unstaffed } from './unstaffed.js';
import { dayStatus, waitingCounts } from './waiting-counts.js';

/** The kiosk that looks. */
export interface ViewingKiosk {
  readonly name: string;
  readonly settings: KioskSettings;
  readonly help?: { readonly coming: boolean };
}

/** What a kiosk needs to guide a visit; no ticket of anybody is in it. */
export function kioskView(
  state: ReceptionState,
  kiosk: ViewingKiosk,
  env: ViewEnvironment,
): KioskView {
  const { settings } = env;
  return {
    audience: 'kiosk',
    name: kiosk.name,
    settings: kiosk.settings,
    day: dayStatus(state),
    waiting: waitingCounts(state),
    waits: env.waits.ranges,
    unstaffed: unstaffed(state),
    phoneUrl: env.phoneUrl,
    timeZone: settings.timeZone,
    idleSeconds: kiosk.settings.idleSeconds ?? settings.kioskIdleSeconds,
    warningSeconds: settings.kioskWarningSeconds,
    ticketSeconds: settings.kioskTicketSeconds,
    seats: freeSeats(state, settings),
    seatMinutes: settings.seatMinutes,
    ...(kiosk.help !== undefined && { help: kiosk.help.coming ? 'coming' : 'asked' }),
    jobs: env.jobs,
    workshops: env.workshops.visitors,
  };
}
