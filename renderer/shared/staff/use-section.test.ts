import { expect, it } from 'vitest';

import { sectionOf } from './use-section.js';

it.each([
  ['', 'board'],
  ['#devices', 'devices'],
  ['#devices/2026', 'devices'],
  ['#other', 'board'],
])('%j is the section %s', (hash, section) => {
  expect(sectionOf(hash, ['board', 'devices'])).toBe(section);
});
