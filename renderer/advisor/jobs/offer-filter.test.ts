import { expect, it } from 'vitest';

import { offersAt, placesOf } from './offer-filter.js';

const offers = [
  { postcode: '1030', reference: 'a' },
  { postcode: '9000', reference: 'b' },
  { reference: 'c' },
  { postcode: '1120', reference: 'd' },
  { postcode: '1000', reference: 'e' },
  { place: { fr: 'SCHAERBEEK, BRUXELLES' }, reference: 'f' },
  { place: { nl: 'Gent' }, reference: 'g' },
];
const NAMES: Readonly<Record<string, string>> = { schaerbeek: 'Schaerbeek', brussels: 'Bruxelles' };

it('counts offers by commune in the order of their names, other places last', () => {
  expect(placesOf(offers, (commune) => NAMES[commune] ?? '')).toEqual([
    { place: 'brussels', count: 3 },
    { place: 'schaerbeek', count: 2 },
    { place: 'elsewhere', count: 2 },
    { place: 'unknown', count: 1 },
  ]);
});

it.each([
  [undefined, 'abcdefg'],
  ['brussels', 'def'],
  ['schaerbeek', 'af'],
  ['elsewhere', 'bg'],
  ['unknown', 'c'],
  ['uccle', ''],
] as const)('keeps those of %s: %s', (place, references) => {
  expect(
    offersAt(offers, place)
      .map(({ reference }) => reference)
      .join(''),
  ).toBe(references);
});
