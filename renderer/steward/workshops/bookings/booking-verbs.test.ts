import { expect, it } from 'vitest';

import { bookingVerbs } from './booking-verbs.js';

const open = { signUp: 'open' } as const;

it.each([
  [{ status: 'booked' }, 'check-in'],
  [{ status: 'released' }, 'check-in'],
  [{ status: 'waiting' }, 'check-in'],
  [{ status: 'waiting', arrivedAt: 1 }, 'undo'],
  [{ status: 'present', arrivedAt: 1 }, 'undo'],
] as const)('%j: %s first', (booking, first) => {
  expect(bookingVerbs(booking, open)).toEqual([first, 'reissue', 'cancel']);
});

it.each(['cancelled', 'absent'] as const)('nothing is left to do for one that is %s', (status) => {
  expect(bookingVerbs({ status }, open)).toEqual([]);
});

it.each(['over', 'cancelled'] as const)('nor in a session that is %s', (signUp) => {
  expect(bookingVerbs({ status: 'booked' }, { signUp })).toEqual([]);
});
