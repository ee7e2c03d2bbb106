import type { KioskView } from '#protocol/views.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import type { ViewEnvironment } from './environment.js';
import { dayStatus, waitingCounts } from './waiting-counts.js';

/** What a kiosk needs to guide a visit; no ticket of anybody is in it. */
export function kioskView(state: ReceptionState, env: ViewEnvironment): KioskView {
  return {
    audience: 'kiosk',
    day: dayStatus(state),
    waiting: waitingCounts(state),
    phoneUrl: env.phoneUrl,
    idleSeconds: env.settings.kioskIdleSeconds,
    warningSeconds: env.settings.kioskWarningSeconds,
    ticketSeconds: env.settings.kioskTicketSeconds,
  };
}
