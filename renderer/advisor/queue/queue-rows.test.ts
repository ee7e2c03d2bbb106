import { expect, it } from 'vitest';

import type { QueueTicket } from '#protocol/views.js';

import { queueRows } from './queue-rows.js';

function ticket(number: number, change: Partial<QueueTicket> = {}): QueueTicket {
  return {
    number,
    theme: 'work',
    language: 'fr',
    arrivedAt: number,
    status: 'waiting',
    priority: false,
    transferred: false,
    ...change,
  };
}

it('sorts waiting by place and parked by return, and marks what the island may call', () => {
  const rows = queueRows(
    {
      a: ticket(1, { place: 2 }),
      b: ticket(2, { place: 1, language: 'nl' }),
      c: ticket(3, { status: 'parked' }),
      d: ticket(4, { status: 'parked' }),
      e: ticket(5, { status: 'parked', parkedUntil: 7 }),
    },
    { themes: ['work'], languages: ['fr'] },
  );
  expect(rows.waiting.map((row) => [row.number, row.mine])).toEqual([
    [2, false],
    [1, true],
  ]);
  expect(rows.parked.map((row) => row.number)).toEqual([5, 3, 4]);
});
