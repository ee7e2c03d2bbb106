import { expect, it } from 'vitest';

import { isGiven, isPart, questionsOf } from './questions.js';
import { examplePortrait } from './testing/example-portrait.js';

it('has the questions in their order, where people live first roughly', () => {
  const residence = { total: 30, cells: { uccle: 5, jette: null, evere: 25, forest: 0 } };
  const questions = questionsOf({ ...examplePortrait(), residence });
  expect(questions.map(({ table }) => table)).toEqual([
    'gender',
    'age',
    'region',
    'residence',
    'language',
    'status',
    'diploma',
    'reason',
    'firstVisit',
  ]);
  expect(questions[3]?.lines.map(({ answer }) => answer)).toEqual([
    'evere',
    'uccle',
    'forest',
    'jette',
  ]);
});

it('says of how many the shares are', () => {
  const [gender, age] = questionsOf(examplePortrait({ skipped: 40, hidden: true }));
  expect([gender?.all, gender?.answered]).toEqual([10_040, 10_000]);
  expect([age?.all, age?.answered]).toEqual([null, null]);
});

it('knows the parts of a sum', () => {
  const status = questionsOf(examplePortrait()).find(({ table }) => table === 'status');
  const parts = status?.lines.filter((line) => isPart(line, status.lines));
  expect(parts?.map(({ answer }) => answer)).toEqual(['jobseeker-under-12', 'jobseeker-12-more']);
});

it.each([
  [{}, false],
  [{ gender: { total: 0, cells: { woman: 0, skipped: 0 } } }, false],
  [{ gender: { total: null, cells: { woman: null, skipped: 0 } } }, true],
  [{ gender: { total: 9, cells: { woman: 9, skipped: 0 } } }, true],
])('of %j something was given: %s', (portrait, given) => {
  expect(isGiven(portrait)).toBe(given);
});
