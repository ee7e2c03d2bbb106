import { describe, expect, it } from 'vitest';

import type { ReceptionEvent } from '../reception/events.js';
import type { KeptState } from '../reception/kept-state.js';
import { keptOf, stateOf } from '../reception/kept-state.js';
import {
  at,
  breakEnded,
  called,
  closed,
  ended,
  onBreak,
  opened,
  parked,
  returned,
  signedIn,
  signedOut,
  started,
  stateAfter,
  taken,
  transferred,
} from '../reception/testing/story.js';
import { summarise } from './fold.js';

const settings = { timeZone: 'Europe/Brussels', serviceLevelMinutes: 25 };
const figuresOf = (...events: readonly ReceptionEvent[]) =>
  summarise(stateAfter([opened, ...events]), settings);

describe('islands in the figures', () => {
  it('are open while staffed, breaks apart, and busy in interviews, whichever island they are at', () => {
    const { islands } = figuresOf(
      signedIn(1, 'advisor', 0),
      signedIn(2, 'colleague', 30, ['mobility']),
      ...[taken(1, 1), called(1, 1, 2), started(1, 1, 5), transferred(1, 15, 'mobility')],
      ...[onBreak(1, 20), breakEnded(1, 50)],
      ...[called(1, 2, 40), started(1, 2, 41), ended(1, 'served', 61)],
      ...[signedOut(1, 100), signedOut(2, 90), closed(480)],
    );
    expect(islands).toEqual({ open: 20 + 50 + 60, busy: 10 + 20, most: 2 });
  });

  it('that change hands at one time are not beside each other', () => {
    const { islands } = figuresOf(
      ...[signedIn(1, 'advisor', 0), signedOut(1, 60), signedIn(2, 'colleague', 60)],
      closed(120),
    );
    expect(islands).toEqual({ open: 120, busy: 0, most: 1 });
  });

  it('that nobody signed out of end with the day, or with what is known to have happened last', () => {
    const running = [signedIn(1, 'advisor', 0), taken(1, 1), called(1, 1, 2), started(1, 1, 5)];
    expect(figuresOf(...running).islands).toEqual({ open: 5, busy: 0, most: 1 });
    expect(figuresOf(...running, taken(2, 30)).islands).toEqual({ open: 30, busy: 25, most: 1 });
    expect(figuresOf(...running, ended(1, 'served', 20), closed(90)).islands).toEqual({
      ...{ open: 90, busy: 15, most: 1 },
    });
  });

  it('are none where nobody came', () => {
    expect(figuresOf(closed(60)).islands).toEqual({ open: 0, busy: 0, most: 0 });
  });
});

describe('a day read back from what was kept of it', () => {
  it('is folded to the same, and a reopened one to what came on top', () => {
    const morning = [
      ...[opened, signedIn(1, 'advisor', 0), taken(1, 1), parked(1, 2, 10), returned(1, 10)],
      ...[called(1, 1, 21), started(1, 1, 22), ended(1, 'served', 30), signedOut(1, 40)],
    ];
    const state = stateAfter([...morning, closed(60)]);
    const kept: KeptState = JSON.parse(JSON.stringify(keptOf(state)));
    const figures = summarise(stateOf(kept), settings);
    expect(figures).toEqual(summarise(state, settings));
    expect(figures).toMatchObject({ parked: 1, islands: { open: 40, busy: 8, most: 1 } });
    const again = stateAfter([...morning, closed(60), { ...opened, at: at(70) }, closed(80)]);
    expect(summarise(again, settings)).toEqual(figures);
  });
});

describe('tickets put aside', () => {
  it('count once, however often and however they ended', () => {
    const figures = figuresOf(
      signedIn(1, 'advisor', 0),
      ...[taken(1, 1), parked(1, 2, 10), returned(1, 10), parked(1, 11), returned(1, 20)],
      ...[called(1, 1, 21), started(1, 1, 22), ended(1, 'served', 30)],
      ...[taken(2, 1), parked(2, 2), ended(2, 'left-at-closing', 60)],
      ...[taken(3, 1), ended(3, 'left', 3), closed(60)],
    );
    expect(figures.parked).toBe(2);
  });
});
