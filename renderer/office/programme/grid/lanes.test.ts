import { expect, it } from 'vitest';

import { lanesOf } from './lanes.js';

/** From and to of each; lane of lanes of each. */
it.each<[string, readonly (readonly [number, number])[], readonly (readonly [number, number])[]]>([
  ['nothing', [], []],
  ['one alone', [[540, 600]], [[0, 1]]],
  [
    'one after the other',
    [
      [540, 600],
      [600, 660],
    ],
    [
      [0, 1],
      [0, 1],
    ],
  ],
  [
    'two at once',
    [
      [540, 660],
      [600, 720],
    ],
    [
      [0, 2],
      [1, 2],
    ],
  ],
  [
    'a chain needs two columns only',
    [
      [540, 660],
      [600, 720],
      [660, 780],
    ],
    [
      [0, 2],
      [1, 2],
      [0, 2],
    ],
  ],
  [
    'the longer first where two begin together, whatever their order',
    [
      [540, 600],
      [540, 720],
      [610, 650],
    ],
    [
      [1, 2],
      [0, 2],
      [1, 2],
    ],
  ],
  [
    'four at once, then one alone',
    [
      [540, 600],
      [545, 600],
      [550, 600],
      [555, 600],
      [600, 660],
    ],
    [
      [0, 4],
      [1, 4],
      [2, 4],
      [3, 4],
      [0, 1],
    ],
  ],
])('%s', (_, spans, lanes) => {
  expect(lanesOf(spans.map(([from, to]) => ({ from, to })))).toEqual(
    lanes.map(([lane, of]) => ({ lane, lanes: of })),
  );
});
