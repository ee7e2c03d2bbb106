import { expect, it } from 'vitest';

import { waitWords } from './wait-words.js';

it.each([
  [{ from: 10, to: 20 }, '10 à 20 min', '10 tot 20 min.'],
  [{ from: 0, to: 5 }, '5 min au plus', 'hoogstens 5 min.'],
  [{ from: 60 }, '60 min ou plus', '60 min. of meer'],
  [undefined, 'inconnue', 'onbekend'],
])('says %j in words', (range, fr, nl) => {
  expect(waitWords(range, 'fr')).toBe(fr);
  expect(waitWords(range, 'nl')).toBe(nl);
});
