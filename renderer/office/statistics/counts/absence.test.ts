import { expect, it } from 'vitest';

import { absenceIn } from './absence.js';

it('says of what is published by months that it comes, while a month runs', () => {
  expect(absenceIn({ over: false }, 'visits')).toBe('later');
  expect(absenceIn({ over: false }, 'multimedia')).toBe('notCounted');
  expect(absenceIn({ over: true }, 'visits')).toBe('notCounted');
});

it('waits for the participants of a period whose sessions are not all known', () => {
  const period = { over: true, participantsPending: true as const };
  expect(absenceIn(period, 'participants')).toBe('later');
  expect(absenceIn(period, 'outreach')).toBe('notCounted');
});
