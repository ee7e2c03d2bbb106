import { describe, expect, it } from 'vitest';

import type { ReceptionEvent } from './events.js';
import type { Stretch } from './state.js';
import { staying } from './testing/desk-story.js';
import {
  at,
  breakEnded,
  called,
  onBreak,
  opened,
  signedIn,
  signedOut,
  stateAfter,
  taken,
} from './testing/story.js';

function stretchesAfter(...given: readonly ReceptionEvent[]): Stretch[] {
  return [...stateAfter([opened, ...given]).stretches.values()];
}
const work = (from: number, to?: number, island = 1) => ({
  island,
  languages: ['fr'],
  themes: ['work'],
  from: at(from),
  ...(to !== undefined && { to: at(to) }),
});

describe('an island is staffed', () => {
  it.each<[string, readonly ReceptionEvent[], readonly object[]]>([
    ['from signing in', [signedIn(1, 'advisor', 1)], [work(1)]],
    ['until signing out', [signedIn(1, 'advisor', 1), signedOut(1, 9)], [work(1, 9)]],
    [
      'but for breaks',
      [signedIn(1, 'advisor', 1), onBreak(1, 5), onBreak(1, 6, 9), breakEnded(1, 9)],
      [work(1, 5), work(9)],
    ],
    [
      'until a break that ends with signing out',
      [signedIn(1, 'advisor', 1), onBreak(1, 5), signedOut(1, 9)],
      [work(1, 5)],
    ],
    [
      'for other themes from when they change',
      [signedIn(1, 'advisor', 1), signedIn(1, 'advisor', 5, ['work', 'training'])],
      [work(1, 5), { ...work(5), themes: ['work', 'training'] }],
    ],
    [
      'for another language from when it changes',
      [signedIn(1, 'advisor', 1), signedIn(1, 'advisor', 5, ['work'], ['nl'])],
      [work(1, 5), { ...work(5), languages: ['nl'] }],
    ],
    [
      'without a gap where only the hour of leaving changes',
      [signedIn(1, 'advisor', 1), staying(1, 'advisor', 5, 60)],
      [work(1)],
    ],
    [
      'for what was chosen during the break',
      [
        signedIn(1, 'advisor', 1),
        onBreak(1, 5),
        signedIn(1, 'advisor', 6, ['mobility']),
        breakEnded(1, 9),
      ],
      [work(1, 5), { ...work(9), themes: ['mobility'] }],
    ],
    [
      'over the tickets it calls',
      [signedIn(1, 'advisor', 1), taken(1, 2), called(1, 1, 3)],
      [work(1)],
    ],
    [
      'each by itself',
      [signedIn(1, 'advisor', 1), signedIn(2, 'colleague', 2), signedOut(1, 5)],
      [work(1, 5), work(2, undefined, 2)],
    ],
    ['not by somebody who left at once', [signedIn(1, 'advisor', 1), signedOut(1, 1)], []],
  ])('%s', (_, given, expected) => {
    expect(stretchesAfter(...given)).toEqual(expected);
  });

  it('on a new day from the beginning', () => {
    const next = { ...opened, at: at(1440), date: '2026-03-03' };
    expect(stretchesAfter(signedIn(1, 'advisor', 1), signedOut(1, 9), next)).toEqual([]);
  });
});

describe('the hour somebody means to stay until', () => {
  it('is the last one said, and none where none was', () => {
    const stayed = stateAfter([opened, staying(1, 'advisor', 1, 90)]);
    expect(stayed.islands.get(1)?.until).toBe(at(90));
    const longer = stateAfter([
      opened,
      staying(1, 'advisor', 1, 90),
      staying(1, 'advisor', 2, 120),
    ]);
    expect(longer.islands.get(1)?.until).toBe(at(120));
    const unsaid = stateAfter([opened, staying(1, 'advisor', 1, 90), signedIn(1, 'advisor', 2)]);
    expect(unsaid.islands.get(1)).not.toHaveProperty('until');
  });

  it('outlasts a break', () => {
    const given = [opened, staying(1, 'advisor', 1, 90), onBreak(1, 5), breakEnded(1, 9)];
    expect(stateAfter(given).islands.get(1)?.until).toBe(at(90));
  });
});
