import { expect, it } from 'vitest';

import { firstSectionFor, sectionsFor } from './sections.js';

it.each([
  [
    ['administrator'],
    ['statistics', 'programme', 'what-if', 'islands', 'jobs', 'staff', 'settings', 'keeping'],
  ],
  [['planner'], ['statistics', 'programme', 'what-if']],
  [['editor'], ['jobs']],
  [
    ['editor', 'statistics'],
    ['statistics', 'what-if', 'jobs'],
  ],
  [
    ['statistics', 'steward'],
    ['statistics', 'what-if'],
  ],
  [['advisor'], []],
] as const)('%j opens %j', (roles, sections) => {
  expect(sectionsFor(roles)).toEqual(sections);
});

it.each([
  [['administrator'], 'statistics'],
  [['planner'], 'programme'],
  [['editor', 'planner'], 'programme'],
  [['editor'], 'jobs'],
  [['planner', 'statistics'], 'statistics'],
  [['advisor'], 'statistics'],
] as const)('%j begins at %s', (roles, section) => {
  expect(firstSectionFor(roles)).toBe(section);
});
