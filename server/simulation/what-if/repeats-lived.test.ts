import { expect, test } from 'vitest';

import { repeatsLived } from './repeats-lived.js';

test.each([
  ['a usual day: all that are asked for', 9, 120, 9],
  ['as many as may be asked for', 20, 300, 20],
  ['a crowd: fewer', 20, 1000, 6],
  ['more than there ever were: at least three', 20, 9000, 3],
  ['unless fewer are asked for', 1, 9000, 1],
  ['nobody expected', 5, 0, 5],
])('%s', (_, asked, visitors, lived) => {
  expect(repeatsLived(asked, visitors)).toBe(lived);
});
