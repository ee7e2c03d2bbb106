import { expect, it } from 'vitest';

import { partnersShown } from './partners.js';
import type { ShownRow } from './shown-rows.js';
import { yearTree } from './year-tree.js';
import { workshopSums } from './workshop-sums.js';

const GROUPS = ['["Actiris"]', '["Actiris","Bruxelles Formation"]'];
const SUMS = {
  ...workshopSums([]),
  byPartners: [
    { partners: ['Actiris'], held: 3, cancelled: 0, participants: 40 },
    { partners: ['Actiris', 'Bruxelles Formation'], held: 1, cancelled: 0, participants: 3 },
  ],
};
const nodes = yearTree(['2025-01', '2025-02'], { today: '2026-01-10' });

function actiris(id: string, cells: Readonly<Record<string, ShownRow['cells']>>) {
  const shown = new Map(
    Object.entries(cells).map(([at, row]) => [at, { total: null, cells: row }]),
  );
  return partnersShown(nodes, GROUPS, shown)(id, SUMS)[0]?.participants;
}

it('says no fewer of a period than of its months together', () => {
  const cells = { '2025-01': [20, null], '2025-02': [15, 8], '2025-B1': [null, null] };
  expect(actiris('2025-02', cells)).toBe(23);
  expect(actiris('2025-B1', cells)).toEqual({ atLeast: 43 });
  expect(actiris('2025', cells)).toEqual({ atLeast: 43 });
});

it('takes the larger floor, group by group, and what is shown exactly as it is', () => {
  const months = { '2025-01': [20, null], '2025-02': [15, 8] };
  expect(actiris('2025-B1', { ...months, '2025-B1': [{ atLeast: 30 }, 11] })).toEqual({
    atLeast: 46,
  });
  expect(actiris('2025-B1', { ...months, '2025-B1': [40, 11] })).toBe(51);
  expect(actiris('2025-B1', { '2025-B1': [null, null] })).toBeNull();
});
