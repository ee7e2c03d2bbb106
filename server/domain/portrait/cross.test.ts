import type { Portrait } from '#protocol/feedback.js';
import { describe, expect, it } from 'vitest';

import { crossOf } from './cross.js';

const times = (count: number, portrait: Portrait): Portrait[] =>
  Array.from({ length: count }, () => portrait);
const gender = { total: 132, cells: { woman: 66, man: 66, other: 0, skipped: 0 } };
const firstVisit = { total: 132, cells: { yes: 100, no: 32, skipped: 0 } };
const questions = { rows: 'gender', columns: 'firstVisit' } as const;

describe('two questions crossed', () => {
  const portraits = [
    ...times(50, { gender: 'woman', firstVisit: 'yes' }),
    ...times(16, { gender: 'woman', firstVisit: 'no' }),
    ...times(50, { gender: 'man', firstVisit: 'yes' }),
    ...times(16, { gender: 'man', firstVisit: 'no' }),
  ];

  it('are shown where no cell is small', () => {
    const cross = crossOf({ portraits, mixed: [] }, questions, { gender, firstVisit }, 5);
    expect(cross.rows).toEqual(['woman', 'man', 'other', 'skipped']);
    expect(cross.columns).toEqual(['yes', 'no', 'skipped']);
    expect(cross.cells).toEqual([
      [50, 16, 0],
      [50, 16, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('withhold fewer than ten, whatever is set, and others so that no sum gives it back', () => {
    const few = portraits.slice(0, -7);
    const cross = crossOf({ portraits: few, mixed: [] }, questions, { gender, firstVisit }, 5);
    expect(cross.cells.slice(0, 2)).toEqual([
      [null, null, 0],
      [null, null, 0],
    ]);
  });

  it('withhold under the threshold that is set where it is above ten', () => {
    const cross = crossOf({ portraits, mixed: [] }, questions, { gender, firstVisit }, 17);
    expect(cross.cells[0]?.[1]).toBeNull();
  });

  it('give no margin back that is withheld', () => {
    const withheld = { total: 132, cells: { ...gender.cells, woman: null, man: null } };
    const cross = crossOf({ portraits, mixed: [] }, questions, { gender: withheld, firstVisit }, 5);
    expect(cross.cells[0]).toContain(null);
    expect(cross.cells[1]).toContain(null);
  });

  it('leave out with their language those whose language was counted by itself', () => {
    const mixed = times(20, { gender: 'man', firstVisit: 'no' });
    const all = crossOf({ portraits, mixed }, questions, { gender, firstVisit }, 5);
    expect(all.cells[1]).toEqual([50, 36, 0]);
    const language = { total: 132, cells: { skipped: 132 } };
    const spoken = crossOf(
      { portraits, mixed },
      { rows: 'language', columns: 'firstVisit' },
      { language, firstVisit },
      5,
    );
    expect(spoken.cells.at(-1)).toEqual([100, 32, 0]);
  });

  it('give nothing of a lot whose language was counted by itself, neither by what the tables have more', () => {
    const lot = [{ gender: 'woman' }, ...times(4, { gender: 'man' })] as const;
    const spoken = [
      ...times(30, { gender: 'woman', language: 'french' }),
      ...times(30, { gender: 'man', language: 'french' }),
      ...times(12, { gender: 'woman', language: 'dutch' }),
      ...times(12, { gender: 'man', language: 'dutch' }),
    ];
    const margins = {
      gender: { total: 89, cells: { woman: 43, man: 46, other: 0, skipped: 0 } },
      language: { total: 89, cells: { french: 64, dutch: 25, skipped: 0 } },
    };
    const both = { rows: 'gender', columns: 'language' } as const;
    const cross = crossOf({ portraits: spoken, mixed: lot }, both, margins, 5);
    expect(cross.cells.flat().every((count) => count === null)).toBe(true);
  });

  it('know communes by their region alone', () => {
    const brussels = [...times(12, { residence: 'jette' }), ...times(12, { residence: 'uccle' })];
    const cross = crossOf(
      { portraits: brussels.map((each) => ({ ...each, gender: 'man' })), mixed: [] },
      { rows: 'residence', columns: 'gender' },
      { gender, region: { total: 24, cells: { 'brussels-region': 24 } } },
      5,
    );
    expect(cross.rows).toEqual(['brussels-region', 'flanders', 'wallonia', 'abroad', 'skipped']);
    expect(cross.cells[0]).toEqual([0, 24, 0, 0]);
  });
});
