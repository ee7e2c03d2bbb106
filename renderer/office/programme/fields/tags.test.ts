import { expect, it } from 'vitest';

import { withTags } from './tags.js';

it.each([
  ['Actiris', ['VDAB', 'Actiris']],
  [' Bruxelles   Formation ', ['VDAB', 'Bruxelles Formation']],
  ['2431, 51;, 2431', ['VDAB', '2431', '51']],
  ['VDAB', ['VDAB']],
  ['  ', ['VDAB']],
])('typing %j makes %j', (typed, tags) => {
  expect(withTags(['VDAB'], typed)).toEqual(tags);
});
