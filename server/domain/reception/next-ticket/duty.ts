import type { Settings } from '#protocol/settings.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { zeros } from '../../statistics/zeros.js';
import type { Island } from '../state.js';
import type { Duty } from './rule.js';

/** Who is there now, as rules see it. */
export function dutyOf(
  islands: Iterable<Pick<Island, 'languages' | 'break'>>,
  { serviceLevelMinutes }: Pick<Settings, 'serviceLevelMinutes'>,
): Duty {
  const speaking: Record<Language, number> = zeros(LANGUAGES);
  for (const island of islands) {
    if (island.break !== undefined) continue;
    for (const language of island.languages) speaking[language] += 1;
  }
  return { speaking, inTime: serviceLevelMinutes * 60_000 };
}
