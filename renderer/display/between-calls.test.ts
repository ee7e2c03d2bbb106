import { describe, expect, it } from 'vitest';

import type { DisplaySession } from '#protocol/workshops/views.js';

import { CALLS_STAND, PAGE_STANDS, pagesOf, stillOn, pageBetween } from './between-calls.js';

describe('workshops', () => {
  it.each([0, CALLS_STAND, CALLS_STAND + PAGE_STANDS, 1e9])(
    'never stand there while somebody is being called: %i ms',
    (now) => {
      expect(pageBetween(undefined, 3, now)).toBeUndefined();
    },
  );

  it('leave the screen alone where there are none', () => {
    expect(pageBetween(0, 0, 1e9)).toBeUndefined();
  });

  it('come page by page once the last call has stood, and then it stands again', () => {
    const quietSince = 5_000;
    const shown = [
      0,
      CALLS_STAND - 1,
      CALLS_STAND,
      CALLS_STAND + PAGE_STANDS - 1,
      CALLS_STAND + PAGE_STANDS,
      CALLS_STAND + 2 * PAGE_STANDS,
      2 * CALLS_STAND + 2 * PAGE_STANDS,
    ].map((after) => pageBetween(quietSince, 2, quietSince + after));
    expect(shown).toEqual([undefined, undefined, 0, 0, 1, undefined, 0]);
  });

  it('of this morning go away, an ended one at once', () => {
    const session = (sessionId: string, more: Partial<DisplaySession>): DisplaySession => ({
      sessionId,
      title: { fr: '', nl: '' },
      startsAt: 0,
      endsAt: 100,
      room: '1',
      left: 3,
      signUp: 'open',
      ...more,
    });
    const sessions = [
      session('past', { endsAt: 50 }),
      session('ended', { signUp: 'over' }),
      session('running', { signUp: 'running' }),
      session('cancelled', { signUp: 'cancelled' }),
      session('cancelled, past', { signUp: 'cancelled', endsAt: 50 }),
    ];
    expect(stillOn(sessions, 50).map(({ sessionId }) => sessionId)).toEqual([
      'running',
      'cancelled',
    ]);
  });
});

describe('pages', () => {
  it.each([
    [0, []],
    [1, [[0]]],
    [3, [[0, 1, 2]]],
    [
      4,
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [7, [[0, 1, 2], [3, 4, 5], [6]]],
  ])('hold %i lines, about as many each', (count, pages) => {
    const lines = Array.from({ length: count }, (_, line) => line);
    expect(pagesOf(lines, 3)).toEqual(pages);
  });
});
