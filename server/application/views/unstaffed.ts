import type { KioskView } from '#protocol/views.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Language, Theme } from '#protocol/vocabulary.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import { dutyCounts } from './duty-counts.js';

/**
 * For what nobody is at an island now, by theme and language. Whoever is on a break comes back from it, so
 * the island counts.
 */
export function unstaffed(state: ReceptionState): KioskView['unstaffed'] {
  const onDuty = dutyCounts(state);
  const missing: Partial<Record<Theme, readonly Language[]>> = {};
  for (const theme of THEMES) {
    const languages = LANGUAGES.filter((language) => onDuty[theme]?.[language] === undefined);
    if (languages.length > 0) missing[theme] = languages;
  }
  return missing;
}
