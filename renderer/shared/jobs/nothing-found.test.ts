import { expect, it } from 'vitest';

import { wordsToReport } from './nothing-found.js';

it.each([
  ['Éleveur de dahus', ['eleveur', 'dahus']],
  ['  dahu DAHU dahu ', ['dahu']],
  ['o4 12345 x', []],
  ['un deux trois quatre cinq six sept', ['deux', 'trois', 'quatre', 'cinq', 'six']],
  ['a'.repeat(31), []],
])('of %j, %j may be told', (query, words) => {
  expect(wordsToReport(query)).toEqual(words);
});
