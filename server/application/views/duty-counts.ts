import type { DutyCounts } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import type { Island, ReceptionState } from '../../domain/reception/state.js';

/** How many islands are staffed for each theme and language. Counted once per state. */
export function dutyCounts(state: ReceptionState): DutyCounts {
  let counts = counted.get(state);
  if (counts === undefined) {
    counts = countDuty(state.islands.values());
    counted.set(state, counts);
  }
  return counts;
}

const counted = new WeakMap<ReceptionState, DutyCounts>();

function countDuty(islands: Iterable<Pick<Island, 'themes' | 'languages'>>): DutyCounts {
  const counts: Partial<Record<Theme, Partial<Record<Language, number>>>> = {};
  for (const { themes, languages } of islands) {
    for (const theme of themes) {
      const ofTheme = (counts[theme] ??= {});
      for (const language of languages) ofTheme[language] = (ofTheme[language] ?? 0) + 1;
    }
  }
  return counts;
}
