import { expect, it } from 'vitest';

import { ownIsland, ownTicket } from '../testing/example-view.js';
import { notedInterview } from './noted-interview.js';

const ended = {
  number: 12,
  theme: 'work',
  language: 'fr',
  endedAt: 5,
  topics: ['studies'],
  referrals: [],
} as const;

it('is the one that runs', () => {
  const notes = { topics: ['rights'], referrals: ['epn'] } as const;
  const own = ownIsland({ state: 'serving', ticket: ownTicket({ number: 13, notes }) });
  expect(notedInterview({ own })).toMatchObject({ number: 13, notes });
  expect(notedInterview({ own })?.endedAt).toBeUndefined();
});

it('is the one that ended, and the same one to whoever notes it', () => {
  const own = ownIsland({ state: 'free' });
  const running = ownIsland({ state: 'serving', ticket: ownTicket({ number: 12 }) });
  expect(notedInterview({ own, ended })).toMatchObject({ number: 12, endedAt: 5 });
  expect(notedInterview({ own, ended })?.key).toBe(notedInterview({ own: running })?.key);
});

it.each([
  [{}],
  [{ ended }],
  [{ own: ownIsland({ state: 'free' }) }],
  [{ own: ownIsland({ state: 'called', ticket: ownTicket({}) }) }],
])('is none with %j', (view) => {
  expect(notedInterview(view)).toBeUndefined();
});
