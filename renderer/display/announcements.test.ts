import { describe, expect, it } from 'vitest';

import type { DisplayCall } from '#protocol/views.js';

import type { Announcements } from './announcements.js';
import {
  announce,
  announced,
  CROWD,
  drawnLarge,
  interrupted,
  LONGEST_TURN,
  noAnnouncements,
  SHOWN_AT_LEAST,
  SHOWN_IN_A_CROWD,
} from './announcements.js';

/** `a` and `a2` are announcements of the same ticket. */
const call = (callId: string, calling = true): DisplayCall => ({
  callId,
  number: callId.charCodeAt(0),
  island: 1,
  calling,
});

type Moment = readonly [now: number, calls: readonly DisplayCall[], sounds?: boolean];

const after = (moments: readonly Moment[], from = noAnnouncements()): Announcements =>
  moments.reduce(
    (state, [now, calls, sounds = false]) => announce(state, calls, now, sounds),
    from,
  );
/** Which call stands large at each moment; in capitals while it is being announced. */
const play = (moments: readonly Moment[], from = noAnnouncements()) => {
  let state = from;
  return moments.map(([now, calls, sounds = false]) => {
    state = announce(state, calls, now, sounds);
    const { large } = state;
    return large?.turn === undefined ? large?.callId : large.callId.toUpperCase();
  });
};

describe('the large call', () => {
  it('is announced at once, when nothing else is being called, and stands there after', () => {
    expect(
      play([
        [0, []],
        [1, [call('a')]],
        [SHOWN_AT_LEAST, [call('a')]],
        [1 + SHOWN_AT_LEAST, [call('a')]],
        [900_000, [call('a')]],
      ]),
    ).toEqual([undefined, 'A', 'A', 'a', 'a']);
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
    ).toEqual(['A', 'A', 'A', 'B']);
  });

  it('stays until its voice has ended, unless the voice is hung', () => {
    const both = [call('b'), call('a')];
    expect(
      play([
        [0, [call('a')], true],
        [SHOWN_AT_LEAST + 2_000, both, true],
        [SHOWN_AT_LEAST + 2_001, both, false],
      ]),
    ).toEqual(['A', 'A', 'B']);
    expect(
      play([
        [0, both, true],
        [LONGEST_TURN - 1, both, true],
        [LONGEST_TURN, both, true],
      ]),
    ).toEqual(['A', 'A', 'B']);
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
    ).toEqual(['A', 'B', 'C', 'c']);
  });

  it('takes shorter turns while more than three wait', () => {
    const crowd = ['e', 'd', 'c', 'b', 'a'].map((callId) => call(callId));
    expect(crowd.length).toBe(CROWD + 2);
    expect(
      play([
        [0, crowd],
        [SHOWN_IN_A_CROWD, crowd],
        [2 * SHOWN_IN_A_CROWD, crowd],
        [SHOWN_IN_A_CROWD + SHOWN_AT_LEAST, crowd],
      ]),
    ).toEqual(['A', 'B', 'B', 'C']);
  });

  it('makes room at once when its call is over', () => {
    expect(
      play([
        [0, [call('b'), call('a')], true],
        [100, [call('b'), call('a', false)], true],
      ]),
    ).toEqual(['A', 'B']);
  });

  it('skips a call that was over before its turn', () => {
    expect(
      play([
        [0, [call('c'), call('b'), call('a')]],
        [SHOWN_AT_LEAST, [call('c'), call('b', false), call('a')]],
      ]),
    ).toEqual(['A', 'C']);
  });

  it('announces a repeated call again, in its own turn', () => {
    expect(
      play([
        [0, [call('a')]],
        [9_000, [call('a2')]],
        [9_100, [call('b'), call('a2')]],
        [9_000 + SHOWN_AT_LEAST, [call('b'), call('a2')]],
      ]),
    ).toEqual(['A', 'A2', 'A2', 'B']);
  });

  it('goes back to a call that still stands when the newer one was answered, without a new turn', () => {
    expect(
      play([
        [0, [call('b'), call('a')]],
        [SHOWN_AT_LEAST, [call('b'), call('a')]],
        [9_000, [call('b', false), call('a')]],
      ]),
    ).toEqual(['A', 'B', 'a']);
  });

  it('is the last one made when nobody is being called', () => {
    expect(play([[0, [call('b', false), call('a', false)]]])).toEqual(['b']);
  });

  it('is announced by turns that count on, so that the languages alternate', () => {
    const both = [call('b'), call('a')];
    const state = after(
      [
        [0, both],
        [SHOWN_AT_LEAST, both],
      ],
      noAnnouncements([], 7),
    );
    expect(state.large).toEqual({ callId: 'b', since: SHOWN_AT_LEAST, turn: 9 });
  });

  it('is the same object while nothing changes', () => {
    const state = after([[0, [call('b'), call('a')]]]);
    expect(announce(state, [call('b'), call('a')], 1, false)).toBe(state);
    const idle = after([[0, [call('a', false)]]]);
    expect(announce(idle, [call('a', false)], 9_000, false)).toBe(idle);
  });
});

describe('a screen that was away', () => {
  it('announces what came meanwhile, and nothing twice', () => {
    const before = after([
      [0, [call('b'), call('a')]],
      [SHOWN_AT_LEAST, [call('b'), call('a')]],
    ]);
    const now = 60_000;
    expect(
      play(
        [
          [now, [call('d'), call('c'), call('b'), call('a')]],
          [now + SHOWN_AT_LEAST, [call('d'), call('c'), call('b'), call('a')]],
          [now + 2 * SHOWN_AT_LEAST, [call('d'), call('c'), call('b'), call('a')]],
        ],
        before,
      ),
    ).toEqual(['C', 'D', 'd']);
  });

  it('has a turn that was cut off again, before those in line', () => {
    const both = [call('b'), call('a')];
    const before = after([[0, both]]);
    for (const last of [
      { at: SHOWN_AT_LEAST - 1, sounds: false },
      { at: SHOWN_AT_LEAST + 1, sounds: true },
    ]) {
      const away = interrupted(before, last);
      expect(away.large).toBeUndefined();
      expect(announced(away)).toEqual([]);
      const now = 60_000;
      expect(
        play(
          [
            [now, [call('c'), ...both]],
            [now + SHOWN_AT_LEAST, [call('c'), ...both]],
            [now + 2 * SHOWN_AT_LEAST, [call('c'), ...both]],
          ],
          away,
        ),
      ).toEqual(['A', 'B', 'C']);
    }
  });

  it('forgets a turn that was cut off when its call is over meanwhile', () => {
    const before = after([[0, [call('b'), call('a')]]]);
    const away = interrupted(before, { at: 100, sounds: false });
    expect(play([[9_000, [call('b'), call('a', false)]]], away)).toEqual(['B']);
  });

  it('does not have a turn again that was read and heard to its end', () => {
    const both = [call('b'), call('a')];
    const away = interrupted(after([[0, both]]), { at: SHOWN_AT_LEAST, sounds: false });
    expect(away.large).toEqual({ callId: 'a', since: 0 });
    expect(interrupted(away, { at: 0, sounds: true })).toBe(away);
    expect(
      play(
        [
          [SHOWN_AT_LEAST, both],
          [2 * SHOWN_AT_LEAST, both],
        ],
        away,
      ),
    ).toEqual(['B', 'b']);
  });

  it('draws the next in line large until its turn begins, never another number', () => {
    const both = [call('b'), call('a')];
    const away = interrupted(after([[0, both]]), { at: 100, sounds: false });
    expect(drawnLarge(away, both)?.callId).toBe('a');
    expect(drawnLarge(noAnnouncements(), both)?.callId).toBe('a');
    expect(drawnLarge(after([[0, both]]), [call('c'), call('b')])?.callId).toBe('b');
    expect(drawnLarge(noAnnouncements(), [call('b', false), call('a', false)])?.callId).toBe('b');
    expect(drawnLarge(noAnnouncements(), [])).toBeUndefined();
  });

  it('begins anew where it had been loaded again: calls in line get their turn, the others none', () => {
    const three = [call('c'), call('b'), call('a')];
    const first = after([[0, three]]);
    expect(announced(first)).toEqual([]);
    const before = after([[SHOWN_AT_LEAST, three]], first);
    expect(announced(before)).toEqual(['a']);
    const reloaded = noAnnouncements(announced(before));
    expect(
      play(
        [
          [0, [call('c'), call('b'), call('a')]],
          [SHOWN_AT_LEAST, [call('c'), call('b'), call('a')]],
        ],
        reloaded,
      ),
    ).toEqual(['B', 'C']);
    expect(play([[0, [call('a')]]], noAnnouncements(['a']))).toEqual(['a']);
  });
});
