import { expect, it } from 'vitest';

import { nextGoing } from './next-going.js';

const NOW = 1_900_000_000_000;

it.each([
  [{ kind: 'tickets', count: 0, nextGoes: NOW + 1 }, { kind: 'nothing-there' }],
  [{ kind: 'figures', count: 2 }, { kind: 'stays' }],
  [{ kind: 'tickets', count: 2 }, { kind: 'not-known' }],
  [{ kind: 'tickets', count: 2, nextGoes: NOW }, { kind: 'any-moment' }],
  [
    { kind: 'audit', count: 2, nextGoes: NOW + 60_000 },
    { kind: 'at', ms: NOW + 60_000 },
  ],
] as const)('of %j is said %j', (facts, said) => {
  expect(nextGoing({ bytes: 0, ...facts }, NOW)).toEqual(said);
});
