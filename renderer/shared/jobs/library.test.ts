import { expect, it } from 'vitest';

import { createDirectoryAnswers } from './library.js';
import { exampleDirectory } from './search/testing/example-directory.js';

const library = createDirectoryAnswers(exampleDirectory);
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

it('finds, and says by what', () => {
  expect(library.find('camionneur', 'nl', 1)).toEqual([
    {
      id: 'chauffeur-poids-lourd',
      name: exampleDirectory.occupations[3]?.name,
      sector: 'transport',
      group: exampleDirectory.groups['833'],
      sentence: {},
      by: { text: 'camionneur', language: 'fr' },
    },
  ]);
});

it('puts what was written here first on a shelf, then goes by the alphabet of the language', () => {
  expect(ids(library.browse({ by: 'sector', sector: 'transport' }, 'fr'))).toEqual([
    'chauffeur-poids-lourd',
    'chauffeur-de-bus',
  ]);
  expect(ids(library.browse({ by: 'isco', code: '833' }, 'nl'))).toHaveLength(2);
});

it('finds both orders of two interests, the asked one first', () => {
  expect(ids(library.browse({ by: 'interest', letters: 'CR' }, 'fr'))).toEqual([
    'boulanger',
    'chauffeur-poids-lourd',
    'agent-de-nettoyage',
    'ouvrier-du-batiment',
  ]);
  expect(ids(library.browse({ by: 'interest', letters: 'SI' }, 'fr'))).toEqual([
    'infirmier',
    'psychologue',
  ]);
});

it('counts the shelves, and leaves empty ones out', () => {
  expect(library.shelves('sector')[0]).toEqual({ key: 'health', count: 2 });
  expect(library.shelves('isco').map(({ key, count }) => [key, count])).toEqual([
    ['2', 2],
    ['5', 3],
    ['7', 1],
    ['8', 2],
    ['9', 2],
  ]);
  expect(library.shelves('isco', '83')).toEqual([
    { key: '833', count: 2, name: exampleDirectory.groups['833'] },
  ]);
  expect(library.shelves('isco', '8331')).toEqual([]);
  expect(library.shelves('interest').map(({ key }) => key)).toEqual(['R', 'I', 'S', 'E', 'C']);
});

it('has everything of a sheet at hand', () => {
  const sheet = library.sheet('infirmier');
  expect(sheet?.essential).toEqual([{ fr: 'faire une piqûre', nl: 'een prik geven' }]);
  expect(sheet?.group).toEqual(exampleDirectory.groups['222']);
  expect(ids(library.sheet('boulanger')?.near ?? [])).toEqual(['vendeur']);
  expect(library.sheet('nobody')).toBeUndefined();
});
