import { expect, it } from 'vitest';

import type { OfferList } from '#protocol/jobs/directory.js';

import { createOfferAnswers } from './offer-answers.js';
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
const answers = createOfferAnswers(offers);

it('gives the offers that are still open, newest first', () => {
  const { offers: open } = answers.offers('boulanger', '2026-11-05');
  expect(open.map(({ reference }) => reference)).toEqual(['2', '1']);
  expect(answers.offers('boulanger', '2026-11-04').offers).toHaveLength(3);
  expect(answers.offers('vendeur', '2026-11-04')).toEqual({ offers: [] });
});

it('has none where there is no list', () => {
  expect(createOfferAnswers().offers('boulanger', '2026-11-05')).toEqual({ offers: [] });
});
