import { describe, expect, it } from 'vitest';

import type { CompetentPair, HarvestedOffer } from '#protocol/jobs/harvest.js';

import { composeDirectory } from './compose-directory.js';
import { offerMatcher } from './match-offer.js';
import {
  BAKER,
  builtIn,
  ESCO_IMPORT,
  NURSE,
  offer,
  PASTRY,
  WELDER,
} from './testing/directory-parts.js';

const { directory } = composeDirectory(builtIn(), [ESCO_IMPORT]);
const pair = (code: string, esco: string, relation: CompetentPair['relation']): CompetentPair => ({
  code,
  esco,
  relation,
});

/** What the search would find by each title. */
const FINDS: Readonly<Record<string, readonly string[]>> = {
  'fr soudeur': [WELDER],
  'fr pâtissier': [PASTRY, 'boulanger'],
  'fr infirmier': [NURSE],
  'nl bakker': ['boulanger'],
};

function matcher(pairs: readonly CompetentPair[] = []) {
  const asked: string[] = [];
  const match = offerMatcher({
    occupations: directory.occupations,
    pairs,
    matchTitle(title, language) {
      asked.push(title);
      return FINDS[`${language} ${title.toLowerCase()}`] ?? [];
    },
  });
  return {
    asked,
    match: (codes: HarvestedOffer['codes'], title = 'x') =>
      match(offer({ codes, title: { fr: title } })),
  };
}

describe('an offer is matched', () => {
  it.each([
    ['a UUID', WELDER],
    ['an address', `http://data.europa.eu/esco/occupation/${WELDER}`],
    ['a code', '7212.3'],
  ])('by ESCO: %s', (_what, esco) => {
    const { match, asked } = matcher();
    expect(match({ esco }, 'Pâtissier')).toEqual({ occupations: [WELDER], matchedBy: 'code' });
    expect(asked).toEqual([]);
  });

  it('by Competent: exact before close, whatever the title says', () => {
    const { match } = matcher([
      pair('OP-1', PASTRY, 'close'),
      pair('OP-1', BAKER, 'exact'),
      pair('OP-1', WELDER, 'narrow'),
    ]);
    expect(match({ competent: 'OP-1' }, 'Soudeur')).toEqual({
      occupations: ['boulanger', PASTRY],
      matchedBy: 'code',
    });
  });

  it('by Competent and title, where the code means many', () => {
    const many = [WELDER, PASTRY, BAKER, NURSE].map((esco) => pair('OP-2', esco, 'narrow'));
    const { match } = matcher(many);
    expect(match({ competent: 'OP-2' }, 'Infirmier')).toEqual({
      occupations: [NURSE],
      matchedBy: 'code',
    });
    expect(match({ competent: 'OP-2' }, 'Licorne')).toEqual({ occupations: [], matchedBy: 'none' });
  });

  it('by ISCO and title inside the group', () => {
    const { match } = matcher();
    expect(match({ isco: '7512' }, 'Pâtissier').occupations).toEqual([PASTRY, 'boulanger']);
    expect(match({ isco: '7212' }, 'Pâtissier')).toEqual({
      occupations: [WELDER],
      matchedBy: 'code',
    });
  });

  it('by what the source calls it, then by its title, in its own language', () => {
    const { match } = matcher();
    expect(match({ label: { fr: 'Soudeur' } }, 'Pâtissier')).toEqual({
      occupations: [WELDER, PASTRY, 'boulanger'],
      matchedBy: 'title',
    });
    expect(match({ label: { nl: 'Bakker' } }).occupations).toEqual(['boulanger']);
  });

  it.each([
    ['a code nobody has', { esco: '9999.9', competent: 'OP-9', isco: '0000' }],
    ['no code', {}],
  ])('by its title where there is %s', (_what, codes) => {
    expect(matcher().match(codes, 'Soudeur (h/f/x)')).toEqual({
      occupations: [WELDER],
      matchedBy: 'title',
    });
  });

  it('by nothing at all where nothing fits', () => {
    expect(matcher().match({}, 'Rejoignez-nous')).toEqual({ occupations: [], matchedBy: 'none' });
  });

  it('with one search for all offers of a title', () => {
    const { match, asked } = matcher();
    for (const title of ['Soudeur (H/F)', 'soudeur (M/F/X)', 'SOUDEUR', 'Soudeur CDI'])
      match({}, title);
    expect(asked).toHaveLength(1);
  });
});
