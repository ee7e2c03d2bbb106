import { expect, test } from 'vitest';

import type { PageState } from './renewal.js';
import { FRESH, mayRenew, OLD, QUIET, STUCK } from './renewal.js';

const HOUR = 3_600_000;
const RUNNING: PageState = {
  age: HOUR,
  quietFor: HOUR,
  lostFor: 0,
  isClosed: false,
  isAsked: false,
  isOutdated: false,
};

test.each<[string, Partial<PageState>, boolean]>([
  ['nothing is the matter', {}, false],
  ['the server has another page', { isOutdated: true }, true],
  ['… but somebody is being called', { isOutdated: true, quietFor: undefined }, false],
  ['… but somebody was just now', { isOutdated: true, quietFor: QUIET - 1 }, false],
  ['… but it has only just been loaded', { isOutdated: true, age: FRESH - 1 }, false],
  ['a steward asks', { isAsked: true, quietFor: 0, age: 0 }, true],
  ['… but somebody is being called', { isAsked: true, quietFor: undefined }, false],
  ['it is stuck', { quietFor: undefined, lostFor: STUCK }, true],
  ['it has lost its server just now', { quietFor: undefined, lostFor: STUCK - 1 }, false],
  ['it lost its server before it was loaded', { lostFor: STUCK, age: STUCK - 1 }, false],
  ['it is old, at night', { age: OLD, isClosed: true }, true],
  ['it is old, by day', { age: OLD }, false],
  ['it is not so old, at night', { age: OLD - 1, isClosed: true }, false],
])('%s', (_, state, expected) => {
  expect(mayRenew({ ...RUNNING, ...state })).toBe(expected);
});
