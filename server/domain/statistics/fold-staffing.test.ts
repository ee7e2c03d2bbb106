import { describe, expect, it, test } from 'vitest';

import type { Stretch } from '../reception/state.js';
import {
  at,
  called,
  closed,
  opened,
  signedIn,
  stateAfter,
  taken,
} from '../reception/testing/story.js';
import { summarise } from './fold.js';

const settings = { timeZone: 'Europe/Brussels', serviceLevelMinutes: 25 };
const base = { island: 4, languages: ['nl', 'fr'], themes: ['work', 'orientation'] } as const;

function staffingAfter(stretches: readonly Stretch[], events = [opened, closed(480)]) {
  const state = stateAfter(events);
  state.stretches.clear();
  for (const [index, stretch] of stretches.entries()) state.stretches.set(`s${index}`, stretch);
  return summarise(state, settings).staffing;
}

/** Nine o’clock. */
const NINE = 540;

test.each<[string, number, number | undefined, readonly [number, number] | undefined]>([
  ['to the nearest five minutes', 2, 182.6, [NINE, NINE + 185]],
  ['both ways', 2.5, 182.4, [NINE + 5, NINE + 180]],
  ['what lasts ends at closing', 60, undefined, [NINE + 60, NINE + 480]],
  ['five minutes count', 0, 5, [NINE, NINE + 5]],
  ['shorter ones do not', 0, 2.4, undefined],
  ['nor what a clock put back has turned round', 30, 20, undefined],
  ['the part after midnight is another day’s', 840, 1000, [1380, 1440]],
])('%s', (_, from, to, expected) => {
  const stretch = { ...base, from: at(from), ...(to !== undefined && { to: at(to) }) };
  expect(staffingAfter([stretch])?.map((shift) => [shift.from, shift.to])).toEqual(
    expected === undefined ? [] : [expected],
  );
});

describe('staffing', () => {
  it('names no island and no person, words in the order of the vocabulary', () => {
    expect(staffingAfter([{ ...base, from: at(0), to: at(60) }])).toEqual([
      { languages: ['fr', 'nl'], themes: ['orientation', 'work'], from: NINE, to: NINE + 60 },
    ]);
  });

  it('is in order of time, whatever the islands', () => {
    const early = { ...base, island: 9, themes: ['training'], from: at(0), to: at(60) } as const;
    const late = { ...base, island: 1, from: at(30), to: at(60) } as const;
    const same = { ...base, island: 8, from: at(0), to: at(60) } as const;
    const one = staffingAfter([late, early, same]);
    expect(one?.map(({ themes }) => themes[0])).toEqual(['orientation', 'training', 'orientation']);
    expect(staffingAfter([same, late, early])).toEqual(one);
  });

  it('lasts, while the day runs, until the last thing that happened', () => {
    const running = [opened, signedIn(1, 'advisor', 0), taken(1, 20), called(1, 1, 90)];
    expect(staffingAfter([{ ...base, from: at(0) }], running)).toMatchObject([{ to: NINE + 90 }]);
  });
});
