import { committed, OverlayMap } from '../overlay-map.js';
import type { ProgrammeState } from './state.js';

/** A draft of a programme: `evolve` may change it while everybody goes on seeing the original. */
export interface ProgrammeDraft {
  readonly state: ProgrammeState;
  /**
   * Writes the changes into the original's maps.
   * @returns the new state; the original object must not be used any more
   */
  commit(): ProgrammeState;
}

export function draftOf(state: ProgrammeState): ProgrammeDraft {
  const draft: ProgrammeState = {
    ...state,
    activities: new OverlayMap(state.activities),
    removed: new OverlayMap(state.removed),
    sessions: new OverlayMap(state.sessions),
    bookings: new OverlayMap(state.bookings),
    bySecret: new OverlayMap(state.bySecret),
    byCode: new OverlayMap(state.byCode),
    kiosks: new OverlayMap(state.kiosks),
  };
  return {
    state: draft,
    commit: () => ({
      ...draft,
      activities: committed(draft.activities),
      removed: committed(draft.removed),
      sessions: committed(draft.sessions),
      bookings: committed(draft.bookings),
      bySecret: committed(draft.bySecret),
      byCode: committed(draft.byCode),
      kiosks: committed(draft.kiosks),
    }),
  };
}
