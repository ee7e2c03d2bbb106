import { expect, it } from 'vitest';

import { openedIn } from './opened-in.js';

it.each([
  ['#workshops/a-b_C1', 'a-b_C1'],
  ['#workshops', undefined],
  ['#workshops/', undefined],
  ['#board/a', undefined],
  ['', undefined],
])('%j has %j open', (hash, opened) => {
  expect(openedIn(hash, 'workshops')).toBe(opened);
});
