import { expect, it } from 'vitest';

import { exampleSession } from '../testing/example-programme.js';
import { otherSessions } from './other-sessions.js';

it('offers the sessions to come of the same activity, the next first', () => {
  const cancelled = exampleSession('this');
  const sessions = [
    exampleSession('later', { date: '2026-03-31' }),
    cancelled,
    exampleSession('next', { date: '2026-03-24' }),
    exampleSession('other', { activityId: 'zoom', date: '2026-03-24' }),
    exampleSession('gone', { date: '2026-03-25' }, { signUp: 'cancelled' }),
    exampleSession('begun', { date: '2026-03-16' }, { signUp: 'running' }),
  ];
  expect(otherSessions(sessions, cancelled).map(({ sessionId }) => sessionId)).toEqual([
    'next',
    'later',
  ]);
});
