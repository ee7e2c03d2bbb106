import { expect, it } from 'vitest';

import '../../../shared/i18n/namespaces/reports.js';
import { periodNameIn, shortNameIn } from './period-name.js';

it.each([
  ['fr', '2026-03', 'mars 2026'],
  ['nl', '2026-03', 'maart 2026'],
  ['fr', '2026-B2', 'mars et avril 2026'],
  ['nl', '2026-B2', 'maart en april 2026'],
  ['fr', '2026-H1', '1er semestre 2026'],
  ['nl', '2026-H2', 'tweede halfjaar 2026'],
  ['fr', '2026', 'année 2026'],
  ['nl', '2026', 'jaar 2026'],
  ['fr', '2026-03-14', 'samedi 14 mars 2026'],
] as const)('%s: %s is %s', (language, period, name) => {
  expect(periodNameIn(language, period)).toBe(name);
});

it('says under a chart no more than has room', () => {
  expect(['2026-03-04', '2026-H1', '2026'].map((id) => shortNameIn('fr', id))).toEqual([
    '4',
    '1er sem.',
    '2026',
  ]);
});

it('names nothing that is no period', () => {
  expect(() => periodNameIn('fr', '2026-W3')).toThrow(RangeError);
});
