import { describe, expect, it } from 'vitest';

import { portraitLines } from '#protocol/portrait-lines.js';

import { statementsOf, topDiplomas } from './statements.js';
import { examplePortrait } from './testing/example-portrait.js';

describe('the portrait of 2018', () => {
  it.each([0, 1234])(
    'says what the page of 2018 said, %i having passed each question',
    (skipped) => {
      const lines = portraitLines(examplePortrait({ skipped }));
      expect(statementsOf(lines)).toEqual([
        { id: 'gender', percent: 53.2, parts: [] },
        { id: 'age', percent: 48.6, parts: [] },
        { id: 'region', percent: 93.3, parts: [] },
        { id: 'language', percent: 90.6, parts: [] },
        { id: 'status', percent: 79.5, parts: [47.4, 32.1] },
        { id: 'reason', percent: 49.7, parts: [] },
        { id: 'firstVisit', percent: 72.5, parts: [] },
      ]);
      expect(topDiplomas(lines).map(({ answer, percent }) => [answer, percent])).toEqual([
        ['foreign-without-equivalence', 31.2],
        ['upper-secondary', 20.3],
        ['lower-secondary', 13.5],
      ]);
    },
  );
});

it('says of what is withheld that it is, and nothing of what was not asked', () => {
  const { age, diploma } = examplePortrait({ hidden: true });
  if (age === undefined || diploma === undefined) throw new Error('no such tables');
  const [some] = statementsOf(portraitLines({ age }));
  expect(some).toEqual({ id: 'age', percent: null, parts: [] });
  const hidden = { ...diploma, cells: { ...diploma.cells, 'upper-secondary': null } };
  expect(topDiplomas(portraitLines({ diploma: hidden })).map(({ answer }) => answer)).toEqual([
    'foreign-without-equivalence',
    'lower-secondary',
    'bachelor',
  ]);
});
