import { expect, it } from 'vitest';

import type { Place } from './place.js';
import { addressOf, placeFrom } from './place.js';

const PLACES: readonly [string, Place][] = [
  ['#statistics/overview', { tab: 'overview' }],
  ['#statistics/report/2026-B2', { tab: 'report', period: '2026-B2' }],
  ['#statistics/theme/2026/work', { tab: 'theme', period: '2026', which: 'work' }],
  [
    '#statistics/partner/2026-H1/A%20%2F%20B%25',
    { tab: 'partner', period: '2026-H1', which: 'A / B%' },
  ],
  [
    '#statistics/days/2026-03-01/2026-03-05',
    { tab: 'days', range: { from: '2026-03-01', to: '2026-03-05' } },
  ],
  ['#statistics/glossary/wait', { tab: 'glossary', which: 'wait' }],
];

it.each(PLACES)('%s is a place, and the place is that address', (address, place) => {
  expect(placeFrom(address)).toEqual(place);
  expect(addressOf(place)).toBe(address);
});

it.each([
  ['', undefined],
  ['#programme', undefined],
  ['#statistics', {}],
  ['#statistics/elsewhere/2026', {}],
  ['#statistics/report/2026-13', { tab: 'report' }],
  ['#statistics/report/2026-13/work', { tab: 'report' }],
  ['#statistics/days/2026-03-05/2026-03-01', { tab: 'days' }],
  ['#statistics/partner/2026/%E0%A4%A', { tab: 'partner', period: '2026' }],
])('%j says %j', (address, place) => {
  expect(placeFrom(address)).toEqual(place);
});
