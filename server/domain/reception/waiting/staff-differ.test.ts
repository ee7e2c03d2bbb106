import { expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import type { Theme } from '#protocol/vocabulary.js';

import type { ReceptionEvent } from '../events.js';
import {
  at,
  called,
  opened,
  signedIn,
  started,
  stateAfter,
  taken,
  TODAY,
} from '../testing/story.js';
import type { LikelyWait } from '../waiting-time.js';
import { estimateWaits } from '../waiting-time.js';
import { learnFrom } from './learned.js';
import { saidRange } from './steps.js';

const NOW = 5;
const nothing = learnFrom([], TODAY);

/** Forty interviews of each theme. @param mean minutes @param spread their standard deviation, minutes */
function lengths(mean: number, spread: number) {
  return { count: 40, sum: 40 * mean, squares: 40 * (mean ** 2 + spread ** 2) };
}

/** Five people wait for work while island 1 is in an interview. */
function expected(
  learned: Partial<Record<Theme, ReturnType<typeof lengths>>>,
  ...islands: readonly ReceptionEvent[]
): LikelyWait {
  const queue = Array.from({ length: 5 }, (_, index) => taken(2 + index, 2 + index / 10));
  const state = stateAfter([
    opened,
    signedIn(1, 'advisor', 0),
    taken(1, 0),
    called(1, 1, 0),
    started(1, 1, 1),
    ...islands,
    ...queue,
  ]);
  const { ofNew } = estimateWaits(state, at(NOW), defaultSettings, {
    ...nothing,
    lengths: { ...nothing.lengths, ...learned },
  });
  const wait = ofNew('work', 'fr');
  if (wait === undefined) throw new Error('nobody knows');
  return wait;
}

const even = { work: lengths(20, 3) };

it('colleagues who take other themes or another language make nobody’s wait shorter', () => {
  const alone = expected(even);
  const others = [
    signedIn(2, 'two', 0, ['mobility', 'training']),
    signedIn(3, 'three', 0, ['work'], ['nl']),
  ];
  expect(expected(even, ...others)).toEqual(alone);
  expect(expected(even, signedIn(2, 'two', 0)).middle).toBeLessThan(alone.middle * 0.7);
});

it('interviews of each theme have a length of their own', () => {
  const quick = expected({ work: lengths(10, 3), mobility: lengths(60, 10) });
  const slow = expected({ work: lengths(30, 3), mobility: lengths(5, 1) });
  expect(slow.middle).toBeGreaterThan(2 * quick.middle);
});

it('where advisors and visitors differ much the range is wider: never one figure for all', () => {
  const calm = expected(even);
  const wild = expected({ work: lengths(20, 20) });
  expect(wild.low).toBeLessThan(calm.low);
  expect(wild.high).toBeGreaterThan(calm.high);
  for (const { low, high } of [calm, wild]) {
    const { from, to = Infinity } = saidRange(low, high);
    expect(to - from).toBeGreaterThanOrEqual(5);
  }
});
