import type { Settings } from '#protocol/settings.js';

import { createSignal } from '../access/signal.js';
import { createLane } from '../lane.js';
import type { DocumentStore, Ids, Journal, Workshops } from '../ports.js';
import type { SteadyClock } from '../steady-clock.js';
import type { BookingKeyDocument } from './booking-key.js';
import { openBookingCodes } from './booking-key.js';
import type { WorkshopFiguresStore } from './figures-store.js';
import { createProgrammeKeeper } from './programme-keeper.js';
import { restoreProgramme } from './restore-programme.js';
import type { WorkshopDesk } from './workshop-desk.js';
import { createWorkshopDesk } from './workshop-desk.js';
import { workshopRules } from './workshop-rules.js';

export interface ProgrammeParts {
  readonly journal: Journal<Workshops>;
  readonly figures: WorkshopFiguresStore;
  /** 32 random bytes that must not be begun anew (`booking-key.ts`). */
  readonly key: DocumentStore<BookingKeyDocument>;
  readonly clock: SteadyClock;
  readonly ids: Ids;
  readonly settings: () => Settings;
  /** As for the reception's lane. */
  readonly gather?: () => Promise<void>;
  /** Told whenever keeping begins to fail or works again. */
  readonly storage: (state: 'ok' | 'failing', reason?: unknown) => void;
  /** Something could not be kept now and will be tried again. */
  readonly problem: (what: string, reason: unknown) => void;
}

export interface OpenProgramme {
  readonly desk: WorkshopDesk;
  /** Does all that the clock asks for; safe to call at any time, calls never overlap. */
  round(): Promise<void>;
}

/**
 * The second lane, from its journal, with its desk and its keeper. Nothing is begun before the first round.
 * @throws JournalDamaged, DocumentDamaged
 */
export async function openProgramme(parts: ProgrammeParts): Promise<OpenProgramme> {
  const { journal, figures, clock, ids, settings, problem } = parts;
  const codes = await openBookingCodes(parts.key);
  const restored = await restoreProgramme(journal);
  clock.notBefore(restored.lastAt);
  const changed = createSignal<void>();
  const lane = createLane<Workshops>(
    {
      rules: workshopRules,
      journal,
      clock,
      ids,
      settings,
      publisher: { publish: () => changed.emit() },
      storage: parts.storage,
      ...(parts.gather !== undefined && { gather: parts.gather }),
    },
    restored,
  );
  const keeper = createProgrammeKeeper({ lane, clock, ids, settings, journal, figures, problem });
  return {
    desk: createWorkshopDesk({ lane, keeper, codes, changed, figures, clock, ids, settings }),
    round: () => keeper.round(),
  };
}
