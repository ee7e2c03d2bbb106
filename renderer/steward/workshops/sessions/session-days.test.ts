import { expect, it } from 'vitest';

import { stewardProgramme } from '../testing/steward-programme.js';
import { dateAt, sessionDays } from './session-days.js';

const day = (date: number, hours: number) => Date.UTC(2026, 2, date, hours);
const ids = (found: readonly { readonly sessionId: string }[]) =>
  found.map((each) => each.sessionId);

it('puts today first, then the days to come, and leaves out what has been', () => {
  const view = stewardProgramme(
    { cv: {} },
    {
      after: { date: '2026-03-03', startsAt: day(3, 14) },
      yesterday: { date: '2026-03-02', startsAt: day(2, 9) },
      before: { date: '2026-03-03', startsAt: day(3, 9), signUp: 'cancelled' },
      week: { date: '2026-03-10', startsAt: day(10, 9) },
      next: { date: '2026-03-04', startsAt: day(4, 9) },
    },
  );
  const { today, later } = sessionDays(view, '2026-03-03');
  expect(ids(today)).toEqual(['before', 'after']);
  expect(later.map(({ date, workshops }) => [date, ids(workshops)])).toEqual([
    ['2026-03-04', ['next']],
    ['2026-03-10', ['week']],
  ]);
});

it.each([
  ['Europe/Brussels', '2026-03-04'],
  ['UTC', '2026-03-03'],
  ['America/New_York', '2026-03-03'],
])('the day at the centre, in %s', (timeZone, date) => {
  expect(dateAt(Date.UTC(2026, 2, 3, 23, 30), timeZone)).toBe(date);
});
