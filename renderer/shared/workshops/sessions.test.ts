import { describe, expect, it } from 'vitest';

import { byDay, fits, othersOf, workshopAt, workshopsOf } from './sessions.js';
import type { WorkshopFilter } from './sessions.js';
import { activity, programme, session } from './testing/programme.js';

const hour = (hours: number) => Date.UTC(2026, 2, 3, hours);
const view = programme(
  { cv: {}, visit: { format: 'visit', language: 'both' } },
  {
    late: { startsAt: hour(14), endsAt: hour(15) },
    b: { startsAt: hour(9), endsAt: hour(11) },
    a: { startsAt: hour(9), endsAt: hour(11) },
    short: { startsAt: hour(9), endsAt: hour(10), activityId: 'visit' },
    next: { date: '2026-03-04', startsAt: hour(33), endsAt: hour(34) },
    gone: { activityId: 'removed' },
  },
);
const ids = (found: readonly { readonly sessionId: string }[]) =>
  found.map((each) => each.sessionId);

it('puts the next one first, and what begins at once always in one order', () => {
  expect(ids(workshopsOf(view))).toEqual(['short', 'a', 'b', 'late', 'next']);
});

it('shows no session without its activity', () => {
  expect(workshopAt(view, 'gone')).toBeUndefined();
  expect(workshopAt(view, 'never')).toBeUndefined();
  expect(workshopAt(view, 'short')?.activity.format).toBe('visit');
});

it('groups by day, in order', () => {
  const days = byDay(workshopsOf(view)).map(({ date, workshops }) => [date, ids(workshops)]);
  expect(days).toEqual([
    ['2026-03-03', ['short', 'a', 'b', 'late']],
    ['2026-03-04', ['next']],
  ]);
});

describe('a filter', () => {
  const rows: readonly (readonly [WorkshopFilter, boolean])[] = [
    [{}, true],
    [{ theme: 'work' }, true],
    [{ theme: 'training' }, false],
    [{ spoken: 'fr' }, true],
    [{ spoken: 'nl' }, true],
    [{ spoken: 'both' }, true],
    [{ format: 'workshop' }, true],
    [{ format: 'zoom' }, false],
    [{ date: '2026-03-03' }, true],
    [{ date: '2026-03-04' }, false],
    [{ theme: 'work', format: 'workshop', date: '2026-03-04' }, false],
  ];
  it.each(rows)('%j finds what is held in both languages: %s', (filter, found) => {
    const workshop = {
      sessionId: 'a',
      session: session(),
      activity: activity({ language: 'both' }),
    };
    expect(fits(workshop, filter)).toBe(found);
  });

  it.each([
    ['fr', 'nl', false],
    ['fr', 'both', false],
    ['nl', 'nl', true],
  ] as const)('held in %s, asked for in %s: %s', (language, spoken, found) => {
    const workshop = { sessionId: 'a', session: session(), activity: activity({ language }) };
    expect(fits(workshop, { spoken })).toBe(found);
  });
});

it('offers other sessions of the activity that take sign-ups', () => {
  const full = programme(
    { cv: {}, other: {} },
    {
      this: { signUp: 'full', left: 0 },
      waiting: { signUp: 'waiting-list', left: 0, startsAt: hour(20) },
      open: { startsAt: hour(12) },
      closed: { signUp: 'closed' },
      cancelled: { signUp: 'cancelled' },
      elsewhere: { activityId: 'other' },
    },
  );
  const here = workshopAt(full, 'this');
  expect(here && ids(othersOf(full, here))).toEqual(['open', 'waiting']);
});
