import { expect, it } from 'vitest';

import {
  at,
  called,
  ended,
  missed,
  NINE,
  signedIn,
  signedOut,
  started,
} from '../../domain/reception/testing/story.js';
import { byHour, islandTimeOf } from './island-time.js';

it('counts an island as busy from the first call until the ticket is gone', () => {
  const { staffed, busy } = islandTimeOf([
    signedIn(1, 'advisor', 0),
    called(1, 1, 10),
    called(1, 1, 11),
    started(1, 1, 12),
    // another shift begins while the interview goes on
    signedIn(1, 'advisor', 20),
    ended(1, 'served', 30),
    called(2, 1, 40),
    missed(2, 42),
    ended(2, 'no-show', 57),
    signedOut(1, 60),
    signedIn(1, 'advisor', 90),
    signedOut(1, 100),
  ]);
  expect(staffed).toEqual([
    { from: at(0), to: at(60) },
    { from: at(90), to: at(100) },
  ]);
  expect(busy).toEqual([
    { from: at(10), to: at(30) },
    { from: at(40), to: at(42) },
  ]);
});

it('shares a while out over its hours', () => {
  const hours = byHour([{ from: at(-15), to: at(75) }], NINE - 9 * 3_600_000);
  expect(hours.slice(8, 11).map((ms) => ms / 60_000)).toEqual([15, 60, 15]);
});
