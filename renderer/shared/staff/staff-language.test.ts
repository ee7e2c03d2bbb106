import { expect, it } from 'vitest';

import { preferred } from './staff-language.js';

it.each([
  [['en-GB', 'nl-BE', 'fr-BE'], 'nl'],
  [['FR'], 'fr'],
  [['de'], 'fr'],
  [[], 'fr'],
])('%j prefers %s', (wanted, language) => {
  expect(preferred(wanted)).toBe(language);
});
