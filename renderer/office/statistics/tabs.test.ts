import { expect, it } from 'vitest';

import { kindsOf, periodFor, TABS, tabsFor } from './tabs.js';

it('shows planners the activities and what their figures mean, and nothing about visitors', () => {
  expect(tabsFor(['planner'])).toEqual(['activities', 'glossary']);
  expect(tabsFor(['planner', 'statistics'])).toEqual(TABS);
  expect(tabsFor(['administrator'])).toEqual(TABS);
});

it.each([
  ['report', '2026-03-14', '2026-03-14'],
  ['theme', '2026-03-14', '2026-03'],
  ['theme', '2026-H1', '2026-H1'],
  ['report', undefined, '2026-B1'],
  ['portrait', 'nonsense', '2026-B1'],
] as const)('%s asked for %s shows %s', (tab, asked, shown) => {
  expect(periodFor(tab, asked, '2026-03-20')).toBe(shown);
});

it('shows periods on every page that has some', () => {
  expect(TABS.filter((tab) => kindsOf(tab).length > 0)).toEqual([
    'report',
    'theme',
    'partner',
    'activities',
    'portrait',
  ]);
});
