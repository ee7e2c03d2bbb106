import { expect, it } from 'vitest';

import { shellLanguage } from './shell-language.js';

it.each([
  ['nl', ['fr-BE'], 'nl'],
  ['fr', ['nl-BE'], 'fr'],
  [undefined, ['nl-BE', 'fr'], 'nl'],
  [undefined, ['en-GB', 'FR'], 'fr'],
  ['en', ['nl'], 'nl'],
  [undefined, ['de', 'en'], 'fr'],
])('a page in %s on a machine of %o begins in %s', (page, machine, language) => {
  expect(shellLanguage(page, machine)).toBe(language);
});
