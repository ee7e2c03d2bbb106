import { expect, it } from 'vitest';

import { multimediaTotalsOf } from './multimedia-totals.js';
import { exampleDay } from './testing/example-day.js';

it('adds up visits and help, and says where a part is hidden', () => {
  const totals = multimediaTotalsOf([exampleDay(), exampleDay({ date: '2026-03-03' })]);
  expect(totals).toMatchObject({ days: 2, unknown: 0 });
  expect(totals.visits).toEqual({ sum: 80, partial: false, hidden: false });
  expect(totals.byKind.tablet.sum).toBe(16);
  expect(totals.byChannel.desk.hidden).toBe(true);
  expect(totals.byHour[10]?.sum).toBe(20);
  expect(totals.helpByKind['copier-printer'].sum).toBe(10);
});

it('counts interviews and multimedia visits as contacts', () => {
  expect(multimediaTotalsOf([exampleDay()]).contacts).toEqual({
    sum: 130,
    partial: false,
    hidden: false,
  });
});

it('leaves days of before this was counted out, and does not take them for days without visits', () => {
  const old = exampleDay({ date: '2026-03-01', multimedia: null });
  const totals = multimediaTotalsOf([old, exampleDay()]);
  expect(totals).toMatchObject({ days: 1, unknown: 1 });
  expect(totals.visits).toEqual({ sum: 40, partial: false, hidden: false });
  // the interviews of that day are known, its visits are not: at least so many
  expect(totals.contacts).toEqual({ sum: 220, partial: true, hidden: false });
  expect(multimediaTotalsOf([old])).toMatchObject({ days: 0, unknown: 1 });
});
