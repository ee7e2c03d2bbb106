import { expect, it } from 'vitest';

import type { FocusWait } from './focus-wait.js';
import { stillWaiting } from './focus-wait.js';

it.each<[string, readonly (readonly [at: number, dialogOpen: boolean])[], boolean]>([
  ['at once', [[0, false]], true],
  [
    'within five seconds',
    [
      [0, false],
      [5_000, false],
    ],
    true,
  ],
  [
    'after that',
    [
      [0, false],
      [5_001, false],
    ],
    false,
  ],
  [
    'after a question that took a minute',
    [
      [0, false],
      [100, true],
      [60_000, true],
      [60_100, false],
    ],
    true,
  ],
  [
    'long after the question',
    [
      [100, true],
      [60_000, false],
      [65_001, false],
    ],
    false,
  ],
])('a card is waited for %s', (_, drawn, expected) => {
  let wait: FocusWait | undefined = { sessionId: 'a' };
  for (const [at, dialogOpen] of drawn) wait = stillWaiting(wait, at, dialogOpen);
  expect(wait !== undefined).toBe(expected);
});
