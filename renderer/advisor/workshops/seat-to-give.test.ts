import { expect, it } from 'vitest';

import { seatToGive } from './seat-to-give.js';

it.each([
  ['open', 2, 0, 3, 'seat'],
  ['open', 0, 1, 3, 'waiting'],
  ['open', 1, 2, 1, 'waiting'],
  ['waiting-list', 0, 0, 3, 'waiting'],
  ['full', 0, 3, 0, undefined],
  ['closed', 2, 0, 3, 'seat'],
  ['closed', 0, 3, 0, undefined],
  ['running', 1, 0, 0, 'seat'],
  ['running', 1, 2, 0, 'seat'],
  ['running', 0, 0, 2, 'waiting'],
  ['over', 2, 0, 3, undefined],
  ['cancelled', 2, 0, 3, undefined],
] as const)(
  '%s with %i left, %i waiting, room for %i more: %s',
  (signUp, left, waiting, waitingLeft, given) => {
    expect(seatToGive({ signUp, left, waiting, waitingLeft })).toBe(given);
  },
);
