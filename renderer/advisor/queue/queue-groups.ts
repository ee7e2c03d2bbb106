import type { AdvisorView } from '#protocol/views.js';
import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { WaitRange } from '#protocol/waiting.js';

import type { Profile } from '../../shared/staff/queue-order.js';
import { isEligible } from '../../shared/staff/queue-order.js';

/** Everybody who waits for one theme in one language. */
export interface QueueGroup {
  readonly theme: Theme;
  readonly language: Language;
  readonly waiting: number;
  /** Since when the one waits who has waited longest, ms; absent where nobody waits. */
  readonly oldest?: number;
  /** For somebody who takes a ticket now; absent: nobody knows. */
  readonly expected?: WaitRange;
  /** How many islands are staffed for it, the own one among them. */
  readonly onDuty: number;
  /** The own island may call them. */
  readonly mine: boolean;
}

/** All groups of the house, one's own first, each part in the house's order. */
export function queueGroups(
  view: Pick<AdvisorView, 'waiting' | 'waits' | 'onDuty' | 'queue'>,
  profile: Profile,
): readonly QueueGroup[] {
  const oldest = new Map<string, number>();
  for (const { theme, language, status, arrivedAt } of Object.values(view.queue)) {
    if (status !== 'waiting') continue;
    const key = `${theme} ${language}`;
    oldest.set(key, Math.min(arrivedAt, oldest.get(key) ?? Infinity));
  }
  const groups = THEMES.flatMap((theme) =>
    LANGUAGES.map((language): QueueGroup => {
      const since = oldest.get(`${theme} ${language}`);
      const expected = view.waits[theme]?.[language];
      return {
        theme,
        language,
        waiting: view.waiting[theme][language],
        ...(since !== undefined && { oldest: since }),
        ...(expected !== undefined && { expected }),
        onDuty: view.onDuty[theme]?.[language] ?? 0,
        mine: isEligible(profile, { theme, language }),
      };
    }),
  );
  return groups.toSorted((a, b) => Number(b.mine) - Number(a.mine));
}
