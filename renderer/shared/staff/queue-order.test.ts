import { describe, expect, it } from 'vitest';

import { compareQueued, isEligible } from './queue-order.js';

const NOW = 1_000_000;

function order(...tickets: Parameters<typeof compareQueued>[0][]): number[] {
  return tickets.toSorted((a, b) => compareQueued(a, b, NOW)).map((ticket) => ticket.number);
}

describe('order of those who wait', () => {
  it('is arrival, then number', () => {
    expect(
      order(
        { number: 3, arrivedAt: 20, priority: false },
        { number: 2, arrivedAt: 10, priority: false },
        { number: 1, arrivedAt: 10, priority: false },
      ),
    ).toEqual([1, 2, 3]);
  });

  it('puts priority before arrival and missed calls before priority', () => {
    expect(
      order(
        { number: 1, arrivedAt: 10, priority: false },
        { number: 2, arrivedAt: 20, priority: true },
        { number: 9, arrivedAt: 30, priority: false, missedUntil: NOW + 1 },
        { number: 8, arrivedAt: 40, priority: false, missedUntil: NOW + 1 },
      ),
    ).toEqual([8, 9, 2, 1]);
  });

  it('forgets a missed call whose time has passed', () => {
    expect(
      order(
        { number: 2, arrivedAt: 20, priority: false, missedUntil: NOW },
        { number: 1, arrivedAt: 10, priority: false },
      ),
    ).toEqual([1, 2]);
  });
});

describe('eligible', () => {
  const profile = { themes: ['work', 'training'], languages: ['nl'] } as const;
  it.each([
    ['work', 'nl', true],
    ['work', 'fr', false],
    ['mobility', 'nl', false],
  ] as const)('%s in %s: %s', (theme, language, expected) => {
    expect(isEligible(profile, { theme, language })).toBe(expected);
  });
});
