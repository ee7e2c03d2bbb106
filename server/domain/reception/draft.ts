import { committed, OverlayMap } from '../overlay-map.js';
import type { ReceptionState } from './state.js';

/**
 * A draft of a state: `evolve` may change it while everybody goes on seeing the original, and making
 * one costs nothing however many tickets the day has. Its maps hold only what changed.
 */
export interface Draft {
  readonly state: ReceptionState;
  /**
   * Writes the changes into the original's maps.
   * @returns the new state; the original object must not be used any more
   */
  commit(): ReceptionState;
}

export function draftOf(state: ReceptionState): Draft {
  const draft: ReceptionState = {
    ...state,
    tickets: new OverlayMap(state.tickets),
    ticketBySecret: new OverlayMap(state.ticketBySecret),
    islands: new OverlayMap(state.islands),
    waiting: new OverlayMap(state.waiting),
    queue: new OverlayMap(state.queue),
    timed: new OverlayMap(state.timed),
    kiosks: new OverlayMap(state.kiosks),
    seats: new OverlayMap(state.seats),
    seatsTaken: new OverlayMap(state.seatsTaken),
    help: new OverlayMap(state.help),
    people: new OverlayMap(state.people),
    stretches: new OverlayMap(state.stretches),
    ownDays: new OverlayMap(state.ownDays),
  };
  return {
    state: draft,
    commit: () => ({
      ...draft,
      tickets: committed(draft.tickets),
      ticketBySecret: committed(draft.ticketBySecret),
      islands: committed(draft.islands),
      waiting: committed(draft.waiting),
      queue: committed(draft.queue),
      timed: committed(draft.timed),
      kiosks: committed(draft.kiosks),
      seats: committed(draft.seats),
      seatsTaken: committed(draft.seatsTaken),
      help: committed(draft.help),
      people: committed(draft.people),
      stretches: committed(draft.stretches),
      ownDays: committed(draft.ownDays),
    }),
  };
}
