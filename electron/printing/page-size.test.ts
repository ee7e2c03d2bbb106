import { expect, it } from 'vitest';

import { pageSizeOf } from './page-size.js';

it.each([
  ['roll80', 153, 80, 153],
  ['roll80', 40, 80, 81],
  ['roll80', 80, 80, 81],
  ['a4', 153, 210, 297],
  ['a4', 700, 210, 297],
] as const)('%s of %d mm is a page of %d × %d mm', (paper, height, widthMm, heightMm) => {
  expect(pageSizeOf(paper, height)).toEqual({ widthMm, heightMm });
});
