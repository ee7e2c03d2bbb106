import { expect, it } from 'vitest';

import { weekdayName } from './weekday.js';

it.each([
  ['fr', 0, 'lundi'],
  ['nl', 0, 'maandag'],
  ['fr', 6, 'dimanche'],
  ['nl', 6, 'zondag'],
] as const)('%s, day %i is %s', (language, index, name) => {
  expect(weekdayName(language, index)).toBe(name);
});
