import { expect, it } from 'vitest';

import { sectionsFor } from './sections.js';

it.each([
  [['administrator'], ['statistics', 'jobs', 'staff', 'settings']],
  [['editor'], ['jobs']],
  [
    ['editor', 'statistics'],
    ['statistics', 'jobs'],
  ],
  [['statistics', 'steward'], ['statistics']],
  [['advisor'], []],
] as const)('%j opens %j', (roles, sections) => {
  expect(sectionsFor(roles)).toEqual(sections);
});
