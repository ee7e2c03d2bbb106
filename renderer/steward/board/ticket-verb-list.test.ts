import { expect, it } from 'vitest';

import { rowVerbs, ticketVerbs } from './ticket-verb-list.js';

it.each([
  [{ status: 'waiting' }, ['call', 'priority', 'correct', 'merge', 'park', 'left'], ['priority']],
  [
    { status: 'waiting', transferred: true },
    ['call', 'priority', 'merge', 'park', 'left'],
    ['priority'],
  ],
  [{ status: 'called' }, ['merge', 'park', 'left'], []],
  [{ status: 'serving' }, ['merge', 'park'], []],
  [{ status: 'parked' }, ['return', 'correct', 'merge', 'left'], ['return']],
  [{ status: 'parked', interviewSince: 50 }, ['return', 'merge', 'left'], ['return']],
  [{ status: 'closed' }, [], []],
  [{ status: 'closed', returnUntil: 100 }, [], []],
  [{ status: 'closed', returnUntil: 101 }, ['return'], ['return']],
] as const)('%j allows %j, in its row %j', (facts, verbs, row) => {
  const ticket = { transferred: false, ...facts };
  expect(ticketVerbs(ticket, 100)).toEqual(verbs);
  expect(rowVerbs(ticket, 100)).toEqual(row);
});
