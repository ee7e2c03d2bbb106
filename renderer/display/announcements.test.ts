import { describe, expect, it } from 'vitest';

import type { DisplayCall } from '#protocol/views.js';

import { announce, noAnnouncements, SHOWN_AT_LEAST } from './announcements.js';

const call = (callId: string, calling = true): DisplayCall => ({
  callId,
  number: 1,
  island: 1,
  calling,
});

/** Plays views at their times; returns which call stood large after each. */
function play(steps: readonly (readonly [at: number, calls: readonly DisplayCall[]])[]) {
  let state = noAnnouncements;
  return steps.map(([at, calls]) => {
    state = announce(state, calls, at);
    return state.large?.callId;
  });
}

describe('the large call', () => {
  it('is the new one, at once, when nothing else is being called', () => {
    expect(
      play([
        [0, []],
        [1, [call('a')]],
      ]),
    ).toEqual([undefined, 'a']);
  });

  it('stays until it can have been read, then makes room for the next', () => {
    const both = [call('b'), call('a')];
    expect(
      play([
        [0, [call('a')]],
        [1_000, both],
        [SHOWN_AT_LEAST - 1, both],
        [SHOWN_AT_LEAST, both],
      ]),
    ).toEqual(['a', 'a', 'a', 'b']);
  });

  it('gives each of many calls its turn, in the order they came', () => {
    const three = [call('c'), call('b'), call('a')];
    expect(
      play([
        [0, three],
        [SHOWN_AT_LEAST, three],
        [2 * SHOWN_AT_LEAST, three],
        [3 * SHOWN_AT_LEAST, three],
      ]),
    ).toEqual(['a', 'b', 'c', 'c']);
  });

  it('makes room at once when its call is over', () => {
    expect(
      play([
        [0, [call('b'), call('a')]],
        [100, [call('b'), call('a', false)]],
      ]),
    ).toEqual(['a', 'b']);
  });

  it('skips a call that was over before its turn', () => {
    expect(
      play([
        [0, [call('c'), call('b'), call('a')]],
        [SHOWN_AT_LEAST, [call('c'), call('b', false), call('a')]],
      ]),
    ).toEqual(['a', 'c']);
  });

  it('shows a repeated call again', () => {
    expect(
      play([
        [0, [call('a')]],
        [9_000, [call('a2')]],
      ]),
    ).toEqual(['a', 'a2']);
  });

  it('goes back to a call that still stands when the newer one was answered', () => {
    expect(
      play([
        [0, [call('b'), call('a')]],
        [SHOWN_AT_LEAST, [call('b'), call('a')]],
        [9_000, [call('b', false), call('a')]],
      ]),
    ).toEqual(['a', 'b', 'a']);
  });

  it('is the last one made when nobody is being called', () => {
    expect(play([[0, [call('b', false), call('a', false)]]])).toEqual(['b']);
  });
});
