import { expect, it } from 'vitest';

import { exampleDay } from '../testing/example-day.js';
import { examplePeriod } from '../testing/example-period.js';
import { reachedBy, summaryOfDays, summaryOfPeriod } from './summary.js';

it('sums a week of what is published of its days', () => {
  const week = [exampleDay(), exampleDay({ noShow: 6 })];
  const { counts, days } = summaryOfDays(week, true);
  expect(days).toBe(2);
  expect(counts.tickets).toBe(200);
  expect(counts.multimedia).toBe(80);
  expect(counts.noShow).toEqual({ atLeast: 6 });
  // Participants are published of months: a week has no count of contacts.
  expect(counts).not.toHaveProperty('contacts');
  expect(counts).not.toHaveProperty('outreach');
  expect(counts).not.toHaveProperty('visits');
});

it('shows the extent of medians, which cannot be added up', () => {
  const week = [
    exampleDay({ wait: { median: 5, p90: null } }),
    exampleDay({ wait: { median: 12, p90: 30 } }),
    exampleDay({ wait: null, serviceLevel: null }),
  ];
  const summary = summaryOfDays(week, true);
  expect(summary.median).toEqual({ low: 5, high: 12 });
  expect(summary.p90).toEqual({ low: 30, high: 30 });
});

it('makes a floor of a week in which counting began', () => {
  const before = exampleDay({ multimedia: null });
  expect(summaryOfDays([before, exampleDay()], true).counts.multimedia).toEqual({ atLeast: 40 });
  expect(summaryOfDays([before], true).counts.multimedia).toBeUndefined();
});

it('tells contacts of a month, and none of a day', () => {
  expect(summaryOfPeriod(examplePeriod('2026-03')).counts).toMatchObject({
    contacts: 5450,
    participants: 1500,
    visits: 5200,
    left: 300,
    noShow: 150,
  });
  expect(summaryOfPeriod(examplePeriod('2026-03-04')).counts).not.toHaveProperty('contacts');
});

it('of an empty week knows nothing', () => {
  const empty = summaryOfDays([], false);
  expect(empty.median).toBeUndefined();
  expect(empty.counts.tickets).toBeUndefined();
});

it.each([
  [[0.8, 0.9], { how: 'reached', days: 2 }],
  [[0.79, 0.5], { how: 'notReached', days: 0 }],
  [[0.7, 0.8, 0.9], { how: 'reachedSome', days: 2 }],
  [[], undefined],
])('judges the levels %j of several days', (levels, judged) => {
  expect(reachedBy(levels, 0.8)).toEqual(judged);
});

it('knows the level of each day that has one', () => {
  const week = [
    exampleDay(),
    exampleDay({ serviceLevel: null }),
    exampleDay({ serviceLevel: 0.7 }),
  ];
  expect(summaryOfDays(week, true).levels).toEqual([0.825, 0.7]);
  expect(summaryOfPeriod(examplePeriod('2026-03')).levels).toEqual([0.83]);
});
