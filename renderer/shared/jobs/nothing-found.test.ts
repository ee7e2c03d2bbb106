import { expect, it } from 'vitest';

import { wordsToReport } from './nothing-found.js';

it.each([
  ['Éleveur de dahus', ['eleveur', 'dahus']],
  ['  dahu DAHU dahu ', ['dahu']],
  ['o4 12345 x', []],
  ['un deux trois quatre cinq six sept', ['deux', 'trois', 'quatre', 'cinq', 'six']],
  ['a'.repeat(31), []],
  ['bakker http://192.168.1.20:8080/w#nl.abcDEF0123456789_-abcd', []],
  ['httpM==192;168;1;20M8080=z', []],
  ['abc-defghijkl-mnopqr-Stu', ['abc', 'defghijkl', 'mnopqr', 'stu']],
  ['bcd-EFghijKLmno-pqrSTuv', []],
  ['sociaal-cultureel werker', ['sociaal', 'cultureel', 'werker']],
])('of %j, %j may be told', (query, words) => {
  expect(wordsToReport(query)).toEqual(words);
});
