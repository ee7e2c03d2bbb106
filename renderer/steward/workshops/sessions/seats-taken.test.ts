import { expect, it } from 'vitest';

import { nextInLine } from './seats-taken.js';

it.each([
  ['open', 3],
  ['closed', 3],
  ['running', 1],
] as const)(
  'of three who wait, one of them there, a seat of a session that is %s goes to %i',
  (signUp, next) => {
    expect(nextInLine({ signUp, waiting: 3, waitingHere: 1 })).toBe(next);
  },
);
