import { describe, expect, it } from 'vitest';

import { THEMES } from '#protocol/vocabulary.js';

import type { ReceptionEvent } from '../reception/events.js';
import { corrected, merged } from '../reception/testing/desk-story.js';
import {
  called,
  closed,
  ended,
  missed,
  opened,
  parked,
  prioritised,
  returned,
  shown,
  signedIn,
  started,
  stateAfter,
  taken,
  transferred,
} from '../reception/testing/story.js';
import { summarise } from './fold.js';

const settings = { timeZone: 'Europe/Brussels', serviceLevelMinutes: 25 };
const islands = [
  opened,
  signedIn(1, 'advisor', 0),
  signedIn(2, 'colleague', 0, ['work', 'mobility']),
];
const figuresOf = (...events: readonly ReceptionEvent[]) =>
  summarise(stateAfter([...islands, ...events]), settings);

/** Arrived at minute 5, called by the call that was answered at 30, begun at 32. */
const STORIES: readonly (readonly [string, readonly ReceptionEvent[]])[] = [
  ['called once', [called(1, 1, 30)]],
  ['called before, in vain', [called(1, 1, 20), called(1, 1, 25), called(1, 1, 30)]],
  ['shown late on the display', [called(1, 1, 30), shown(1, 31)]],
  ['missed and back at the head', [called(1, 1, 10), missed(1, 12), called(1, 2, 30)]],
  ['put aside meanwhile', [parked(1, 8, 25), returned(1, 25), called(1, 1, 30)]],
  ['put aside at the call', [called(1, 1, 8), parked(1, 9), returned(1, 20), called(1, 1, 30)]],
  ['given priority', [prioritised(1, 7), called(1, 1, 30)]],
  ['corrected meanwhile', [corrected(1, 9, 'mobility'), called(1, 2, 30)]],
];

describe('a wait in the figures', () => {
  it.each(STORIES)(
    'is from arrival to the call that was answered, whatever came between: %s',
    (_, between) => {
      const { waits, walks } = figuresOf(
        taken(1, 5),
        ...between,
        started(1, islandOf(between), 32),
      );
      expect(waits).toEqual([[25, 1]]);
      expect(walks).toEqual({ count: 1, seconds: 120 });
    },
  );

  it('is not counted a second time where the interview goes on at another island', () => {
    const { waits, walks } = figuresOf(
      taken(1, 5),
      called(1, 1, 30),
      started(1, 1, 32),
      transferred(1, 40, 'mobility'),
      called(1, 2, 60),
      started(1, 2, 70),
      ended(1, 'served', 80),
    );
    expect(waits).toEqual([[25, 1]]);
    expect(walks).toEqual({ count: 1, seconds: 120 });
  });
});

describe('the totals', () => {
  it('hold what was recorded and nothing else: no interview that never began, no double, nothing not noted', () => {
    const figures = figuresOf(
      // served
      ...[taken(1, 1), called(1, 1, 2), started(1, 1, 3), ended(1, 'served', 13)],
      // called and never came
      ...[taken(2, 1), called(2, 1, 14), missed(2, 15), ended(2, 'no-show', 30)],
      // passed on at the call, and gone
      ...[taken(3, 1), called(3, 1, 16), transferred(3, 17, 'mobility'), ended(3, 'left', 20)],
      // two tickets of one visitor
      ...[taken(4, 1), taken(5, 1), merged(4, 5, 18), called(5, 2, 19), ended(5, 'left', 20)],
      // put aside until the house closed
      ...[taken(6, 1), parked(6, 2), ended(6, 'left-at-closing', 60)],
      closed(60),
    );
    expect(figures.tickets).toBe(5);
    expect(figures.outcomes).toEqual({ served: 1, 'no-show': 1, left: 2, 'left-at-closing': 1 });
    expect(figures.interviews).toEqual([[10, 1]]);
    expect(figures.walks?.count).toBe(1);
    expect(figures.notes?.interviews).toBe(0);
    const lengths = THEMES.flatMap((theme) => figures.lengths?.[theme] ?? []);
    expect(lengths).toEqual([[10, 1]]);
    const byTheme = THEMES.reduce((sum, theme) => sum + figures.byTheme[theme], 0);
    expect(byTheme).toBe(figures.tickets);
  });
});

/** Where the last of these calls was. */
function islandOf(events: readonly ReceptionEvent[]): number {
  const last = events.findLast((event) => event.type === 'ticket-called');
  if (last === undefined) throw new Error('nobody was called');
  return last.island;
}
