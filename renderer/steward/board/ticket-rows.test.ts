import { describe, expect, it } from 'vitest';

import type { StewardTicket } from '#protocol/views.js';

import { findTickets, ticketAtIsland, ticketsByStatus } from './ticket-rows.js';

function ticket(number: number, change: Partial<StewardTicket> = {}): StewardTicket {
  return {
    number,
    shortCode: `ACD${String(number).padStart(3, '4')}`,
    theme: 'work',
    language: 'fr',
    channel: 'kiosk',
    arrivedAt: number,
    status: 'waiting',
    priority: false,
    transferred: false,
    ...change,
  };
}

const numbers = (rows: readonly { number: number }[]) => rows.map((row) => row.number);

describe('tickets by state', () => {
  it('numbers the places of those who wait, in queue order', () => {
    const lists = ticketsByStatus(
      { a: ticket(1), b: ticket(2, { priority: true }), c: ticket(3, { missedUntil: 50 }) },
      10,
    );
    expect(lists.waiting.map((row) => [row.id, row.place])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ]);
  });

  it('puts parked tickets without a time last and the latest closed first', () => {
    const lists = ticketsByStatus(
      {
        a: ticket(1, { status: 'parked' }),
        b: ticket(2, { status: 'parked', parkedUntil: 99 }),
        c: ticket(3, { status: 'closed', closedAt: 5 }),
        d: ticket(4, { status: 'closed', closedAt: 9 }),
      },
      10,
    );
    expect(numbers(lists.parked)).toEqual([2, 1]);
    expect(numbers(lists.closed)).toEqual([4, 3]);
  });
});

describe('finding a ticket', () => {
  const lists = ticketsByStatus(
    {
      a: ticket(1, { status: 'closed' }),
      b: ticket(12),
      c: ticket(120, { shortCode: '77EFGH' }),
    },
    0,
  );

  it.each([
    ['12', [12, 120]],
    ['1', [1, 12, 120]],
    ['77e', [120]],
    [' 77 EF ', [120]],
    ['77e-fgh', [120]],
    // a 7 read as 2 or Z, a G as 6 or S
    ['2ZEFSH', [120]],
    ['7TEF6', [120]],
    ['2ZE', []],
    ['77EFXH', []],
    ['99', []],
    ['', []],
  ])('%j finds %j', (text, expected) => {
    expect(numbers(findTickets(lists, text))).toEqual(expected);
  });
});

it('knows the ticket at an island, not one that was there before', () => {
  const tickets = {
    a: ticket(1, { status: 'closed', island: 3 }),
    b: ticket(2, { status: 'serving', island: 3 }),
  };
  expect(ticketAtIsland(tickets, 3)?.id).toBe('b');
  expect(ticketAtIsland(tickets, 4)).toBeUndefined();
});
