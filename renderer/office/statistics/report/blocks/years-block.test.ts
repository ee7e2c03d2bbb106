import { expect, it } from 'vitest';

import { exampleReport } from '../../testing/example-report.js';
import { yearRows } from './years-block.js';

it('sets the year beside the one before and those brought in, the latest first', () => {
  const rows = yearRows(exampleReport('2026'));
  expect(rows.map(({ year, imported }) => [year, imported])).toEqual([
    [2026, false],
    [2025, false],
    [2023, true],
    [2022, true],
  ]);
  expect(rows[0]?.figures.interviews).toBe(28_800);
  expect(rows[3]?.figures).toEqual({ contacts: 58_000 });
});

it('has no row for a year before without figures', () => {
  expect(yearRows({ ...exampleReport('2026'), before: null, pastYears: [] })).toHaveLength(1);
});

it('marks the year that runs, and tells what comes from what nobody knows', () => {
  const report = exampleReport('2026');
  const { people: _people, ...rest } = { ...report.period, over: false };
  const [running, before, imported] = yearRows({ ...report, period: rest });
  expect([running?.running, before?.running, imported?.running]).toEqual([true, false, false]);
  expect(running?.figures).not.toHaveProperty('visits');
  expect(running?.absent('visits')).toBe('later');
  expect(imported?.absent('visits')).toBe('unknown');
});
