import { expect, it } from 'vitest';

import { readPortrait } from './read-portrait.js';

it.each([
  [{}, undefined],
  [{ gender: '', age: 'old' }, undefined],
  [
    { gender: 'woman', age: '', firstVisit: 'yes' },
    { gender: 'woman', firstVisit: 'yes' },
  ],
])('%j is read as %j', (chosen, portrait) => {
  expect(readPortrait(chosen)).toEqual(portrait);
});
