import { expect, it } from 'vitest';

import { exampleReport } from '../testing/example-report.js';
import { beginningOf, neededFor, trendOf, trendPeriods } from './trend.js';

const TODAY = '2026-05-20';

it.each([
  ['2026', ['2026-B1', '2026-B2', '2026-B3']],
  ['2025-H2', ['2025-B4', '2025-B5', '2025-B6']],
  ['2026-B2', ['2026-B2']],
  ['2026-03', ['2026-03']],
  ['2026-03-14', []],
])('%s runs over the parts of %j', (period, reports) => {
  expect(trendPeriods(period, TODAY)).toEqual(reports);
});

it('asks for the year before too, but not for its days', () => {
  expect(neededFor('2026-B2', TODAY)).toEqual(['2026-B2', '2025-B2']);
  expect(neededFor('2026-03', TODAY)).toEqual(['2026-03']);
  expect(neededFor('2026-H1', TODAY)).toEqual([
    '2026-H1',
    '2026-B1',
    '2026-B2',
    '2026-B3',
    '2025-B1',
    '2025-B2',
    '2025-B3',
  ]);
});

it('sets months beside those of the year before, as far as there are any', () => {
  const reports = new Map(['2026-B2', '2025-B2'].map((id) => [id, exampleReport(id)]));
  const trend = trendOf('2026-B2', TODAY, reports);
  expect(trend.parts.map(({ period }) => period)).toEqual(['2026-03', '2026-04']);
  expect([...trend.before.keys()]).toEqual(['2025-03', '2025-04']);
  reports.delete('2025-B2');
  expect(trendOf('2026-B2', TODAY, reports).before.size).toBe(0);
});

it('leaves out what has not begun, and parts without a day', () => {
  const reports = new Map(['2026-B3'].map((id) => [id, exampleReport(id)]));
  const trend = trendOf('2026-B3', TODAY, reports);
  expect(trend.parts.map(({ period }) => period)).toEqual(['2026-05']);
});

it('tells the month in which the first year begins, and no other year', () => {
  const reports = new Map(['2026', '2026-B2', '2025-B2'].map((id) => [id, exampleReport(id)]));
  const trend = trendOf('2026', TODAY, reports);
  expect(beginningOf('2025', [2025, 2026], trend)).toBe('2025-03');
  expect(beginningOf('2026', [2025, 2026], trend)).toBeUndefined();
  expect(beginningOf('2025', [2025, 2026], undefined)).toBeUndefined();
  reports.set('2025-B1', exampleReport('2025-B1'));
  expect(beginningOf('2025', [2025], trendOf('2026', TODAY, reports))).toBeUndefined();
});
