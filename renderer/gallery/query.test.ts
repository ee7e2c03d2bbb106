import { expect, it } from 'vitest';

import { lookFrom, searchOf } from './query.js';

it('reads a whole look from the address, and writes it back', () => {
  const search = '?language=nl&contrast=high&text=4&words=long&only=pager';
  const look = lookFrom(search, ['fr-BE']);
  expect(look).toEqual({
    language: 'nl',
    appearance: { contrast: 'high', textSize: 4, reach: false },
    words: 'long',
    only: 'pager',
  });
  expect(searchOf(look)).toBe(search);
});

it('starts in the browser’s language, plain, whatever stands in the address', () => {
  expect(lookFrom('?language=de&contrast=more&text=9', ['en', 'nl-BE', 'fr'])).toEqual({
    language: 'nl',
    appearance: { contrast: 'normal', textSize: 1, reach: false },
    words: 'plain',
    only: undefined,
  });
});
