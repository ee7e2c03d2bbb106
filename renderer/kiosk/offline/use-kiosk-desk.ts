import { useEffect, useMemo, useSyncExternalStore } from 'react';

import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { PaperState } from '#protocol/vocabulary.js';

import { pageVersion } from '../../shared/app/version.js';
import type { Live } from '../../shared/live/live.js';
import { fillRandom, newCommandId } from '../../shared/live/random.js';
import type { KeptStore } from './kept-store.js';
import { createKioskDesk } from './kiosk-desk.js';
import type { DeskState, KioskService } from './kiosk-desk.js';
import type { Surroundings } from './surroundings.js';
import type { TicketOffice } from './ticket-office.js';

export type { KioskService, TicketOffice };

export interface KioskDesk extends DeskState {
  readonly office: TicketOffice;
  /** How the paper fares, for the steward; `none` and `unknown` are told without it. */
  reportPaper(paper: PaperState): void;
}

/** The kiosk's dealings with the server and with being cut off from it. */
export function useKioskDesk(live: Live<'kiosk'>, store: KeptStore): KioskDesk {
  const desk = useMemo(() => createKioskDesk(live, page(store)), [live, store]);
  useEffect(() => desk.start(), [desk]);
  const state = useSyncExternalStore(desk.subscribe, desk.getState);
  return { ...state, office: desk.office, reportPaper: desk.reportPaper };
}

function page(store: KeptStore): Surroundings {
  return {
    store,
    version: pageVersion,
    wall: () => Date.now(),
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    newKeys: () => newTicketKeys(fillRandom),
    newCommandId,
  };
}
