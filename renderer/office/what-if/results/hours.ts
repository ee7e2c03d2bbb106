import type { WhatIfHour, WhatIfOutcome } from '#protocol/what-if.js';

/** One hour of the day as it is and of the changed one; either may have nobody then. */
export interface HourPair {
  readonly hour: number;
  readonly before: WhatIfHour | undefined;
  readonly after: WhatIfHour | undefined;
}

/** Every hour that one of the two has, in order, none between them left out. */
export function hourPairs(
  before: WhatIfOutcome | undefined,
  after: WhatIfOutcome,
): readonly HourPair[] {
  const hours = [...(before?.hours ?? []), ...after.hours].map(({ hour }) => hour);
  if (hours.length === 0) return [];
  const first = Math.min(...hours);
  const find = (outcome: WhatIfOutcome | undefined, hour: number) =>
    outcome?.hours.find((each) => each.hour === hour);
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, index) => ({
    hour: first + index,
    before: find(before, first + index),
    after: find(after, first + index),
  }));
}
