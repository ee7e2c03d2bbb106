import { describe, expect, it } from 'vitest';

import type { Language } from '#protocol/vocabulary.js';

import { exampleDirectory } from './testing/example-directory.js';
import { createJobSearch } from './search.js';

const search = createJobSearch(exampleDirectory);
const found = (query: string, language: Language) =>
  search
    .find(query, language, 5)
    .map(({ occupation }) => exampleDirectory.occupations[occupation]?.id);

describe('the first that is found', () => {
  it.each<[string, Language, string, string]>([
    ['the name', 'fr', 'boulanger', 'boulanger'],
    ['the feminine', 'fr', 'boulangère', 'boulanger'],
    ['the plural of the feminine', 'fr', 'infirmières', 'infirmier'],
    ['both genders with a slash', 'fr', 'Infirmier / Infirmière (H/F/X)', 'infirmier'],
    ['capitals and no accents', 'fr', 'INFIRMIERE', 'infirmier'],
    ['a word that is being typed', 'fr', 'boulang', 'boulanger'],
    ['a letter too few', 'fr', 'boulager', 'boulanger'],
    ['letters that changed places', 'fr', 'infirmeir', 'infirmier'],
    ['œ written as oe', 'fr', 'manoeuvre', 'ouvrier-du-batiment'],
    ['no hyphen', 'fr', 'aide soignante', 'aide-soignant'],
    ['an apostrophe too many', 'fr', "d'infirmier", 'infirmier'],
    ['everyday words', 'fr', 'femme de menage', 'agent-de-nettoyage'],
    ['a synonym', 'fr', 'camionneur', 'chauffeur-poids-lourd'],
    ['written by ear', 'fr', 'psikologue', 'psychologue'],
    ['words of the description', 'fr', 'pain', 'boulanger'],
    ['a word of its ISCO group', 'fr', 'conducteurs de bus', 'chauffeur-de-bus'],
    ['a compound', 'nl', 'vrachtwagenchauffeur', 'chauffeur-poids-lourd'],
    ['a compound of other known words', 'nl', 'vrachtwagenbestuurder', 'chauffeur-poids-lourd'],
    ['a compound that is written apart', 'nl', 'vrachtwagen bestuurder', 'chauffeur-poids-lourd'],
    ['a word that is wrongly apart', 'nl', 'poets vrouw', 'agent-de-nettoyage'],
    ['the feminine in Dutch', 'nl', 'verpleegster', 'infirmier'],
    ['the plural in Dutch', 'nl', 'bakkers', 'boulanger'],
    ['written by ear in Dutch', 'nl', 'psygoloog', 'psychologue'],
    ['a slip in Dutch', 'nl', 'zorgkundge', 'aide-soignant'],
    ['the other language', 'fr', 'verpleegkundige', 'infirmier'],
    ['the other language in Dutch', 'nl', 'camionneur', 'chauffeur-poids-lourd'],
  ])('%s (%s: %s)', (_what, language, query, id) => {
    expect(found(query, language)[0]).toBe(id);
  });
});

it.each([
  ['je cherche un travail', 'fr'],
  ['ik zoek een job', 'nl'],
  // no slip in a short word, none at its first letter
  ['kik', 'nl'],
  ['tok', 'nl'],
  ['mus', 'fr'],
] as const)('takes %j for no occupation', (query, language) => {
  expect(found(query, language)).toEqual([]);
});

it('says what was hit where that is not the name', () => {
  const [first] = search.find('camionneur', 'fr', 1);
  expect(first?.label).toEqual({ text: 'camionneur', language: 'fr' });
  const [name] = search.find('boulangère', 'fr', 1);
  expect(name?.label).toBeUndefined();
});

it('puts the exact one before those that hold more', () => {
  expect(found('chauffeur de bus', 'fr').slice(0, 2)).toEqual([
    'chauffeur-de-bus',
    'chauffeur-poids-lourd',
  ]);
});

it.each(['', '   ', 'xyzzyq', '!!!', '///', '(', 'ø'.repeat(5_000), '字'])(
  'finds nothing for %j',
  (query) => {
    expect(found(query, 'fr')).toEqual([]);
  },
);

it('answers the same whatever was asked before', () => {
  const first = search.find('chauffeur', 'fr', 10);
  search.find('boulanger camion infirmier', 'nl', 10);
  expect(search.find('chauffeur', 'fr', 10)).toEqual(first);
});
