import type { WhatIfOutcome, WhatIfWait } from '#protocol/what-if.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { record } from '../../record.js';

/** A plausible outcome, for tests. */
export function exampleOutcome(change: Partial<WhatIfOutcome> = {}): WhatIfOutcome {
  const wait: WhatIfWait = { median: 18, p90: 41 };
  return {
    visitors: 115,
    wait,
    byTheme: record(THEMES, (theme) => (theme === 'mobility' ? null : wait)),
    byLanguage: record(LANGUAGES, () => wait),
    serviceLevel: 0.62,
    left: 0.08,
    leftAtClosing: 0.01,
    noShow: 0.02,
    idle: 0.12,
    hours: [9, 10, 11, 12].map((hour) => ({
      hour,
      arrivals: 12,
      islands: 6,
      wait,
      idle: 0.1,
    })),
    ...change,
  };
}
