import { expect, test } from 'vitest';

import { levelMinutes } from './level-minutes.js';

test('names each wait that was measured with once, and else the one that is set', () => {
  expect(levelMinutes([[25], undefined], 20)).toEqual([25]);
  expect(levelMinutes([[25], [15, 25], [120]], 20)).toEqual([15, 25, 120]);
  expect(levelMinutes([[], undefined], 20)).toEqual([20]);
});
