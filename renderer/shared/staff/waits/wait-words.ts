import type { WaitRange } from '#protocol/waiting.js';
import type { Language } from '#protocol/vocabulary.js';

import '../../i18n/namespaces/desk.js';
import { tIn } from '../../i18n/i18n.js';

/** An expected wait as staff read it; a range nobody knows is said to be unknown, never left empty. */
export function waitWords(range: WaitRange | undefined, language: Language): string {
  const t = tIn(language, 'desk');
  if (range === undefined) return t('wait.unknown');
  const { from, to } = range;
  if (to === undefined) return t('wait.atLeast', { from });
  if (from === 0) return t('wait.atMost', { to });
  return t('wait.range', { from, to });
}
