import { expect, it } from 'vitest';

import { programme } from '../../../shared/workshops/testing/programme.js';
import { asFarAsKnown } from './as-far-as-known.js';

const HOUR = 3_600_000;
const begin = Date.UTC(2026, 2, 3, 9);
const view = programme({ cv: {} }, { a: {}, cancelled: { signUp: 'cancelled' } });

it.each([
  [-HOUR, 'closed'],
  [0, 'running'],
  [2 * HOUR - 1, 'running'],
  [2 * HOUR, 'over'],
] as const)('%i ms after its begin a session is %s', (after, state) => {
  const { sessions } = asFarAsKnown(view, begin + after);
  expect(sessions['a']).toMatchObject({ signUp: state, left: 0, waitingLeft: 0, room: '2' });
  expect(sessions['cancelled']?.signUp).toBe('cancelled');
});

it('keeps what the sessions are about', () => {
  expect(asFarAsKnown(view, begin).activities).toBe(view.activities);
});
