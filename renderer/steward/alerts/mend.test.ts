import { expect, it } from 'vitest';

import { isCalm } from './alert.js';
import type { Alert, AlertFacts } from './alert.js';
import { mendOf } from './mend.js';

const tickets = [{ ticketId: 't7', number: 7, island: 3 }];
const alert = (facts: AlertFacts): Alert => ({ ...facts, id: 'a', urgency: 'soon' });

it.each([
  [
    { kind: 'unanswered', tickets },
    { to: 'island', island: 3 },
  ],
  [
    { kind: 'long-wait', minutes: 45, tickets },
    { to: 'ticket', ticketId: 't7', number: 7 },
  ],
  [
    { kind: 'uncovered', pairs: [], tickets },
    { to: 'ticket', ticketId: 't7', number: 7 },
  ],
  [{ kind: 'uncovered', pairs: [], tickets: [] }, undefined],
  [
    { kind: 'uncovered-empty', pairs: [] },
    { to: 'section', section: 'board' },
  ],
  [
    { kind: 'not-shown', tickets },
    { to: 'section', section: 'devices' },
  ],
] as const)('%j leads to %j', (facts, mend) => {
  const calm = alert(facts);
  expect(isCalm(calm) && mendOf(calm)).toEqual(mend);
});
