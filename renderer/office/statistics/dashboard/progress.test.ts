import { expect, it } from 'vitest';

import { exampleReport } from '../testing/example-report.js';
import { progressOf } from './progress.js';

const report = exampleReport('2026', { yearlyTarget: 50_000 });

it('says how far contacts and the year are', () => {
  const progress = progressOf({ ...report, yearContacts: 30_000 }, '2026-07-02');
  expect(progress).toMatchObject({ count: 30_000, atLeast: false, share: 0.6, pace: 59_800 });
  expect(progress?.time).toBeCloseTo(183 / 365);
});

it('tells no pace from a floor, from a young year, or of a year that is over', () => {
  const floor = progressOf({ ...report, yearContacts: { atLeast: 30_000 } }, '2026-07-02');
  expect(floor).toMatchObject({ atLeast: true, share: 0.6, pace: undefined });
  const young = progressOf({ ...report, yearContacts: 9000 }, '2026-03-01');
  expect(young?.pace).toBeUndefined();
  const over = progressOf({ ...report, yearContacts: 52_000 }, '2027-02-01');
  expect(over).toMatchObject({ time: 1, share: 1.04, pace: undefined });
});

it('is of the year of the report, whatever part of it that is about', () => {
  const month = exampleReport('2025-12', { yearlyTarget: 50_000, yearContacts: 50_000 });
  expect(progressOf(month, '2026-01-02')?.time).toBe(1);
});

it('is nothing where nothing is known', () => {
  expect(progressOf({ ...report, yearContacts: null }, '2026-07-02')).toBeUndefined();
  expect(progressOf({ ...report, yearlyTarget: 0 }, '2026-07-02')).toBeUndefined();
});
