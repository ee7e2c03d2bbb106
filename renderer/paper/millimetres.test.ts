import { expect, it } from 'vitest';

import { millimetres } from './millimetres.js';

it.each([
  [0, 0],
  [96, 26],
  [302, 80],
  [302.5, 81],
  [1122, 297],
])('%d pixels take %d mm', (pixels, mm) => {
  expect(millimetres(pixels)).toBe(mm);
});
