import { expect, it } from 'vitest';

import { workshopAt } from '../../../shared/workshops/sessions.js';
import { stewardProgramme } from '../testing/steward-programme.js';
import { holdersOf, moveChoices } from './move-choices.js';

const hour = (hours: number) => Date.UTC(2026, 2, 3, hours);
const view = stewardProgramme(
  { cv: {}, other: {} },
  {
    here: { capacity: 12, left: 2, waiting: 3, startsAt: hour(9) },
    wide: { capacity: 20, left: 20, startsAt: hour(14) },
    narrow: { capacity: 12, left: 8, waitingLeft: 5, startsAt: hour(12) },
    full: { capacity: 12, left: 8, waitingLeft: 4, startsAt: hour(13) },
    closed: { capacity: 20, left: 20, signUp: 'closed', startsAt: hour(15) },
    running: { capacity: 20, left: 20, signUp: 'running' },
    cancelled: { capacity: 20, left: 20, signUp: 'cancelled' },
    elsewhere: { capacity: 20, left: 20, activityId: 'other' },
  },
);

it('offers the sessions of the activity that have not begun, with what becomes of the people', () => {
  const here = workshopAt(view, 'here');
  const choices = here === undefined ? [] : moveChoices(view, here);
  expect(
    choices.map(({ workshop, ...rest }) => ({ sessionId: workshop.sessionId, ...rest })),
  ).toEqual([
    { sessionId: 'narrow', seated: 8, waiting: 5, tooFew: false },
    { sessionId: 'full', seated: 8, waiting: 5, tooFew: true },
    { sessionId: 'wide', seated: 13, waiting: 0, tooFew: false },
    { sessionId: 'closed', seated: 13, waiting: 0, tooFew: false },
  ]);
});

it('counts people, whether they are there or not', () => {
  expect(holdersOf({ capacity: 12, left: 2, waiting: 3 })).toEqual({ seats: 10, waiting: 3 });
});
