import { expect, it } from 'vitest';

import { isOfFile, rowsLeftOut, stateOf } from './import-report.js';

const NONE = { activities: 0, sessions: 0 };
const SOME = { activities: 0, sessions: 3 };
const PROBLEMS = [
  { row: 2, code: 'wrong-value' },
  { row: 2, code: 'missing-value' },
  { row: 9, code: 'room-taken' },
] as const;

it.each([
  [NONE, NONE, [], 'empty'],
  [NONE, SOME, [], 'clean'],
  [NONE, SOME, PROBLEMS, 'partly'],
  [NONE, NONE, PROBLEMS, 'bad'],
  [SOME, SOME, PROBLEMS, 'taken'],
] as const)('taken %j, good %j, problems %j: %s', (taken, good, problems, state) => {
  expect(stateOf({ taken, good, problems })).toBe(state);
});

it('counts a row with two problems once', () => expect(rowsLeftOut(PROBLEMS)).toBe(2));

it.each([
  ['wrong-value', true],
  ['ends-before-start', true],
  ['room-taken', false],
] as const)('%s is of the file: %s', (code, expected) => expect(isOfFile(code)).toBe(expected));
