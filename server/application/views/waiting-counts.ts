import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { DayStatus, WaitingCounts } from '#protocol/views.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import { isOpen, queueKey } from '../../domain/reception/state.js';

/** How many wait, for every theme and language, zeros included. Counted once per state. */
export function waitingCounts(state: ReceptionState): WaitingCounts {
  let counts = counted.get(state);
  if (counts === undefined) {
    counts = countWaiting(state);
    counted.set(state, counts);
  }
  return counts;
}

const counted = new WeakMap<ReceptionState, WaitingCounts>();

function countWaiting(state: ReceptionState): WaitingCounts {
  return Object.fromEntries(
    THEMES.map((theme) => [
      theme,
      Object.fromEntries(
        LANGUAGES.map((language) => [language, state.waiting.get(queueKey(theme, language)) ?? 0]),
      ),
    ]),
  ) as WaitingCounts;
}

export function dayStatus(state: ReceptionState): DayStatus {
  return isOpen(state) ? 'open' : 'closed';
}
