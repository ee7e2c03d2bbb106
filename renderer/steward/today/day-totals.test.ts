import { expect, it } from 'vitest';

import { stewardTicket, stewardView } from '../testing/steward-view.js';
import { stewardProgramme } from '../workshops/testing/steward-programme.js';
import { dayTotals } from './day-totals.js';

it('adds up the day, a double once', () => {
  const view = stewardView({
    tickets: {
      a: stewardTicket(1, { status: 'closed', outcome: 'served' }),
      b: stewardTicket(2, { status: 'serving' }),
      c: stewardTicket(3, { status: 'closed', outcome: 'no-show' }),
      d: stewardTicket(4, { status: 'closed', outcome: 'left' }),
      e: stewardTicket(5, { status: 'closed', outcome: 'left-at-closing' }),
      f: stewardTicket(6, { status: 'closed', mergedInto: 2 }),
      g: stewardTicket(7),
    },
    help: { ...stewardView().help, computer: 3, documents: 2 },
    people: { door: 31, outreach: 12 },
    workshops: stewardProgramme(
      { cv: {} },
      {
        counted: { present: 4, heads: 6 },
        checked: { present: 5 },
        cancelled: { present: 9, signUp: 'cancelled' },
        tomorrow: { present: 9, date: '2026-03-04' },
      },
    ),
  });
  expect(dayTotals(view, Date.UTC(2026, 2, 3, 12))).toEqual({
    tickets: 6,
    interviews: 1,
    inInterview: 1,
    noShows: 1,
    left: 2,
    help: 5,
    participants: 11,
    door: 31,
    outreach: 12,
  });
});
