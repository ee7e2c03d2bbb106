import type { IslandState } from '#protocol/vocabulary.js';

import type { Island, ReceptionState } from '../../domain/reception/state.js';

/** What an island does now, told from its break and its ticket. */
export function islandState(state: ReceptionState, island: Island): IslandState {
  if (island.break !== undefined) return 'break';
  if (island.ticketId === undefined) return 'free';
  return state.tickets.get(island.ticketId)?.status === 'serving' ? 'serving' : 'called';
}
