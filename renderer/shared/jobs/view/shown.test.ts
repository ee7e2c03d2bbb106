import { describe, expect, it } from 'vitest';

import { linesIn, nameIn, onlyIn, shownIn } from './shown.js';

describe('a text of two languages', () => {
  it.each([
    [{ fr: 'boulanger', nl: 'bakker' }, 'nl', { text: 'bakker', language: 'nl' }],
    [{ fr: 'boulanger' }, 'nl', { text: 'boulanger', language: 'fr' }],
    [{ fr: 'boulanger', nl: '' }, 'nl', { text: 'boulanger', language: 'fr' }],
    [{}, 'fr', undefined],
  ] as const)('%j is shown in %s as %j', (either, language, shown) => {
    expect(shownIn(either, language)).toEqual(shown);
  });

  it('has a name wherever there is one', () => {
    expect(nameIn({ nl: 'bakker' }, 'fr')).toBe('bakker');
    expect(nameIn({}, 'fr')).toBe('');
  });
});

describe('lines', () => {
  it('never mix languages', () => {
    expect(linesIn({ fr: ['un', 'deux'], nl: ['een'] }, 'nl')).toEqual({
      lines: ['een'],
      language: 'nl',
    });
    expect(linesIn({ fr: ['un'], nl: [] }, 'nl')).toEqual({ lines: ['un'], language: 'fr' });
    expect(linesIn({ fr: [], nl: [] }, 'nl')).toEqual({ lines: [], language: 'nl' });
  });

  it('of skills are left out where the language lacks them', () => {
    expect(onlyIn([{ fr: 'pétrir', nl: 'kneden' }, { fr: 'cuire' }], 'nl')).toEqual(['kneden']);
  });
});
