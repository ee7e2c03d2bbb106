import { expect, it } from 'vitest';

import type { OfferList } from '#protocol/jobs/directory.js';

import { createLibrary } from './library.js';
import { exampleDirectory } from './search/testing/example-directory.js';

const source = exampleDirectory.sources[0];
if (source === undefined) throw new Error('the example has a source');
const offers: OfferList = {
  format: 1,
  directory: 'a',
  sources: [source],
  offers: [
    {
      reference: '1',
      source: 0,
      title: { fr: 'Boulanger' },
      occupations: ['boulanger'],
      matchedBy: 'code',
      postcode: '1030',
      published: '2026-11-01',
    },
    {
      reference: '2',
      source: 0,
      title: { nl: 'Bakker' },
      occupations: ['boulanger'],
      matchedBy: 'title',
      postcode: '1030',
      published: '2026-11-03',
    },
    {
      reference: '3',
      source: 0,
      title: { nl: 'Bakker' },
      occupations: ['boulanger'],
      matchedBy: 'title',
      until: '2026-11-04',
    },
    {
      reference: '4',
      source: 7,
      title: { nl: 'Bakker' },
      occupations: ['boulanger'],
      matchedBy: 'title',
    },
  ],
};
const library = createLibrary(exampleDirectory, offers);
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

it('finds, and says by what', () => {
  expect(library.find('camionneur', 'nl', 1)).toEqual([
    {
      id: 'chauffeur-poids-lourd',
      name: exampleDirectory.occupations[3]?.name,
      sector: 'transport',
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

it('gives the offers that are still open, newest first, counted by postcode', () => {
  const { offers: open, byPostcode } = library.offers('boulanger', '2026-11-05');
  expect(open.map(({ reference }) => reference)).toEqual(['2', '1']);
  expect(byPostcode).toEqual({ '1030': 2 });
  expect(library.offers('boulanger', '2026-11-04').offers).toHaveLength(3);
  expect(library.offers('vendeur', '2026-11-04')).toEqual({ offers: [], byPostcode: {} });
});
