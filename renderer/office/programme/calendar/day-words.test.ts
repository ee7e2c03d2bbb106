import { expect, it } from 'vitest';

import { dayWordsIn } from './day-words.js';

it.each([
  ['fr', 'mar. 17 mars', 'mardi 17 mars', 'mars 2026'],
  ['nl', 'di 17 mrt', 'dinsdag 17 maart', 'maart 2026'],
] as const)('writes a day in %s', (language, short, long, month) => {
  const words = dayWordsIn(language);
  expect(words.short('2026-03-17')).toBe(short);
  expect(words.long('2026-03-17')).toBe(long);
  expect(words.month('2026-03-17')).toBe(month);
});

it('writes from one day to another', () => {
  const told = dayWordsIn('fr').range('2026-03-16', '2026-03-22');
  expect(told.replaceAll(/[\s\u2009]/g, '')).toBe('16–22mars2026');
});
