import { expect, it } from 'vitest';

import type { StewardTicket } from '#protocol/views.js';

import { stewardTicket } from '../testing/steward-view.js';
import { mergeChoice } from './merge-choice.js';

const row = (number: number, change: Partial<StewardTicket> = {}) => ({
  ...stewardTicket(number, { arrivedAt: number, ...change }),
  id: `t${String(number)}`,
});

it.each([
  ['both wait', row(1), row(2), [1, 2]],
  ['the other came first', row(2), row(1), [1, 2]],
  ['one is put aside', row(1), row(2, { status: 'parked' }), [1, 2]],
  ['the later is called', row(1), row(2, { status: 'called' }), [2]],
  ['the earlier is in interview', row(1, { status: 'serving', interviewSince: 5 }), row(2), [1]],
  ['the earlier waits again after one', row(1, { interviewSince: 5 }), row(2), [1]],
])('%s', (_name, one, other, stay) => {
  const choice = mergeChoice(one, other);
  expect(choice.ok && choice.mayStay.map(({ number }) => number)).toEqual(stay);
});

it.each([
  ['same', row(1), row(1)],
  ['closed', row(1), row(2, { status: 'closed' })],
  ['both-under-way', row(1, { status: 'called' }), row(2, { status: 'serving' })],
] as const)('not: %s', (why, one, other) => {
  expect(mergeChoice(one, other)).toEqual({ ok: false, why });
});
