import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { WhatIfHour, WhatIfOutcome, WhatIfWait } from '#protocol/what-if.js';

import type { Fate, Repeat } from './lived-day.js';

/** Of fewer, in the middle repeat, nothing is said: chance would say it. */
const FEWEST = 10;
const HOUR = 3_600_000;

/** What a scenario comes to: medians over its repeats, of which there is at least one. */
export function outcomeOf(repeats: readonly Repeat[]): WhatIfOutcome {
  const share = (of: (repeat: Repeat) => number): number =>
    rounded(median(repeats.map((repeat) => of(repeat) / Math.max(1, repeat.visitors.length))), 3);
  const waitOf = (is: (fate: Fate) => boolean): WhatIfWait | null => waitAmong(repeats, is);
  return {
    visitors: Math.ceil(median(repeats.map(({ visitors }) => visitors.length)) / 5) * 5,
    wait: waitOf(() => true),
    byTheme: by(THEMES, (theme) => waitOf((fate) => fate.theme === theme)),
    byLanguage: by(LANGUAGES, (language) => waitOf((fate) => fate.language === language)),
    serviceLevel: levelOf(repeats),
    left: share(({ outcomes }) => outcomes.left),
    leftAtClosing: share(({ outcomes }) => outcomes['left-at-closing']),
    noShow: share(({ outcomes }) => outcomes['no-show']),
    idle: rounded(median(repeats.map(({ staffed, busy }) => 1 - sum(busy) / sum(staffed))), 3),
    hours: hoursOf(repeats),
  };
}

function waitAmong(repeats: readonly Repeat[], is: (fate: Fate) => boolean): WhatIfWait | null {
  const waits = repeats.map(({ visitors }) =>
    visitors
      .flatMap((fate) => (fate.wait !== undefined && is(fate) ? [fate.wait] : []))
      .toSorted((a, b) => a - b),
  );
  if (median(waits.map(({ length }) => length)) < FEWEST) return null;
  // a repeat without anybody has no wait
  const some = waits.filter(({ length }) => length > 0);
  const at = (part: number): number =>
    rounded(median(some.map((sorted) => nearestRank(sorted, part))), 1);
  return { median: at(0.5), p90: at(0.9) };
}

function levelOf(repeats: readonly Repeat[]): number | null {
  const counted = repeats.map(({ serviceLevel }) => serviceLevel).filter(({ base }) => base > 0);
  if (median(repeats.map(({ serviceLevel }) => serviceLevel.base)) < FEWEST) return null;
  return rounded(median(counted.map(({ within, base }) => within / base)), 3);
}

function hoursOf(repeats: readonly Repeat[]): WhatIfHour[] {
  const mean = (of: (repeat: Repeat) => number): number =>
    sum(repeats.map((repeat) => of(repeat))) / repeats.length;
  const hours = Array.from({ length: 24 }, (_, hour): WhatIfHour => {
    const staffed = mean((repeat) => repeat.staffed[hour] ?? 0);
    const busy = mean((repeat) => repeat.busy[hour] ?? 0);
    const arrivals = mean(({ visitors }) => visitors.filter((fate) => fate.hour === hour).length);
    return {
      hour,
      arrivals: rounded(arrivals, 1),
      islands: rounded(staffed / HOUR, 1),
      wait: waitAmong(repeats, (fate) => fate.hour === hour),
      idle: staffed === 0 ? null : rounded(1 - busy / staffed, 3),
    };
  });
  const isEmpty = ({ arrivals, idle }: WhatIfHour): boolean => arrivals === 0 && idle === null;
  const first = hours.findIndex((hour) => !isEmpty(hour));
  const last = hours.findLastIndex((hour) => !isEmpty(hour));
  return first < 0 ? [] : hours.slice(first, last + 1);
}

/** Of an even number the mean of the two in the middle; of none 0. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** The least value such that at least the share of all are no greater. */
function nearestRank(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function by<K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> {
  // `fromEntries` forgets that every key is among them
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;
}
