import type { WhatIfOutcome } from '#protocol/what-if.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { figureDifference, lostDifference, sameReceived } from './differences.js';

/** What matters most of two days, in a sentence or two: first who is received at all, then how long they wait. */
export function useHeadline(): (before: WhatIfOutcome, after: WhatIfOutcome) => string {
  const t = useT('what-if');
  return (before, after) => {
    const wait = figureDifference('waitMedian', before, after);
    const { way, by, before: from = 0, after: to = 0 } = wait;
    if (sameReceived(before, after)) {
      if (way === 'unknown') return t('result.headline.unknown');
      return t(`result.headline.${way}`, { count: by, from, to });
    }
    const lost = lostDifference(before, after);
    const first = t(lost.way === 'less' ? 'result.lost.less' : 'result.lost.more', {
      by: lost.by,
      from: lost.before ?? 0,
      to: lost.after ?? 0,
    });
    if (way === 'unknown') return `${first} ${t('result.headline.unknown')}`;
    return `${first} ${t(`result.received.${way}`, { count: by, from, to })}`;
  };
}
