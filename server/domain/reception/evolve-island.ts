import { islandOf, putIsland, settled } from './at-island.js';
import type { ReceptionEvent } from './events.js';
import { sameChoice } from './notes.js';
import type { Island, ReceptionState } from './state.js';

type IslandEvent = Extract<ReceptionEvent, { type: `island-${string}` | `break-${string}` }>;

/**
 * What an event makes of an island and of the times it was staffed. Whatever happens to the island settles
 * what its last verb could have taken back.
 * @throws Error where nobody is signed in at it
 */
export function evolveIsland(state: ReceptionState, event: IslandEvent): void {
  const { island: number, at } = event;
  switch (event.type) {
    case 'island-signed-in':
      signedIn(state, event);
      return;
    case 'island-signed-out':
      endStretch(state, number, at);
      state.islands.delete(number);
      return;
    case 'break-started': {
      const island = settled(islandOf(state, number));
      endStretch(state, number, at);
      putIsland(state, {
        ...island,
        since: island.break === undefined ? at : island.since,
        break: event.until === undefined ? {} : { until: event.until },
      });
      return;
    }
    case 'break-ended': {
      const { break: _, ...island } = settled(islandOf(state, number));
      putIsland(state, { ...island, since: at });
      beginStretch(state, island, at);
      return;
    }
  }
}

function signedIn(
  state: ReceptionState,
  event: Extract<ReceptionEvent, { type: 'island-signed-in' }>,
): void {
  const { island: number, staffId, languages, themes, at } = event;
  const until = event.until !== undefined && { until: event.until };
  const known = state.islands.get(number);
  if (known?.staffId !== staffId) {
    endStretch(state, number, at);
    const island = { island: number, staffId, languages, themes, signedInAt: at, since: at };
    putIsland(state, { ...island, ...until });
    beginStretch(state, island, at);
    return;
  }
  const { until: _, ...before } = settled(known);
  const island = { ...before, languages, themes, ...until };
  putIsland(state, island);
  const others = !sameChoice(known.languages, languages) || !sameChoice(known.themes, themes);
  if (!others || known.break !== undefined) return;
  endStretch(state, number, at);
  beginStretch(state, island, at);
}

/** Stretches of an island never begin twice at one time: one that lasted no time is forgotten. */
function beginStretch(state: ReceptionState, island: Island, from: number): void {
  const { island: number, languages, themes } = island;
  state.stretches.set(`${number}.${from}`, { island: number, languages, themes, from });
}

function endStretch(state: ReceptionState, number: number, at: number): void {
  for (const [key, stretch] of state.stretches) {
    if (stretch.island !== number || stretch.to !== undefined) continue;
    if (at > stretch.from) state.stretches.set(key, { ...stretch, to: at });
    else state.stretches.delete(key);
  }
}
