import { describe, expect, test } from 'vitest';

import { typographyProblems } from './typography.js';

describe('the signs of a text', () => {
  test.each([
    ['fr', 'l’îlot\u00a0: «\u00a0oui\u00a0»\u202f?'],
    ['fr', 'https://… et 09:00'],
    ['nl', 'Thema’s: wie wacht?'],
  ] as const)('are right in %s: %s', (language, text) => {
    expect(typographyProblems(language, text)).toEqual([]);
  });

  test.each([
    ['fr', "l'îlot", 'apostrophe'],
    ['nl', "thema's", 'apostrophe'],
    ['nl', 'Even wachten...', 'ellipsis'],
    ['fr', 'Qui attend ?', 'no-break'],
    ['fr', 'Langue:', 'no-break'],
    ['fr', '« oui\u00a0»', '«'],
  ] as const)('are wrong in %s: %s', (language, text, word) => {
    expect(typographyProblems(language, text)).toEqual([expect.stringContaining(word)]);
  });
});
