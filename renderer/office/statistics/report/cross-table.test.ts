import { expect, it } from 'vitest';

import { shownColumns } from './cross-table.js';

it('shows columns from the first to the last with anything in them, a withheld one too', () => {
  const columns = ['8', '9', '10', '11', '12', '13'];
  const cells = [
    [0, 5, 0, 0, 0, 0],
    [0, 0, 0, null, { atLeast: 6 }, 0],
  ];
  expect(shownColumns({ columns, cells })).toEqual([1, 2, 3, 4]);
  expect(shownColumns({ columns, cells: [[0, 0, 0, 0, 0, 0]] })).toEqual([]);
});
