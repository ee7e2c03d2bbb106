import { expect, it } from 'vitest';

import { ticketVerbs } from './ticket-verb-list.js';

it.each([
  [{ status: 'waiting' }, ['priority', 'park', 'left']],
  [{ status: 'called' }, ['park', 'left']],
  [{ status: 'serving' }, ['park']],
  [{ status: 'parked' }, ['return', 'left']],
  [{ status: 'closed' }, []],
  [{ status: 'closed', returnUntil: 100 }, []],
  [{ status: 'closed', returnUntil: 101 }, ['return']],
] as const)('%j allows %j', (ticket, verbs) => {
  expect(ticketVerbs(ticket, 100)).toEqual(verbs);
});
