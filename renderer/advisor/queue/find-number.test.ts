import { expect, it } from 'vitest';

import type { QueueTicket } from '#protocol/views.js';

import { findNumber } from './find-number.js';

const ordinary = {
  theme: 'work',
  language: 'fr',
  arrivedAt: 0,
  priority: false,
  transferred: false,
} as const;
const waiting: QueueTicket = { ...ordinary, number: 12, status: 'waiting' };
const parked: QueueTicket = { ...ordinary, number: 7, status: 'parked' };
const queue = { w: waiting, p: parked };
const free = { island: 3, state: 'free' } as const;

it('calls who waits', () => {
  expect(findNumber(' 12 ', queue, free)).toEqual({
    is: 'waiting',
    ticket: waiting,
    intention: { kind: 'call-ticket', payload: { island: 3, ticketId: 'w' } },
  });
});

it('brings back who was put aside, at a busy island too', () => {
  expect(findNumber('07', queue, { island: 3, state: 'serving' })).toEqual({
    is: 'parked',
    ticket: parked,
    intention: { kind: 'return-ticket', payload: { ticketId: 'p' } },
  });
});

it.each(['called', 'serving', 'break'] as const)('does not call while %s', (state) => {
  expect(findNumber('12', queue, { island: 3, state })).toEqual({ is: 'waiting', ticket: waiting });
});

it.each([
  ['', 'nothing'],
  ['abc', 'nothing'],
  ['1x', 'nothing'],
  ['123456', 'nothing'],
  ['13', 'unknown'],
])('takes %j for %s', (typed, is) => {
  expect(findNumber(typed, queue, free).is).toBe(is);
});
