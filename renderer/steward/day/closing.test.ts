import { expect, it } from 'vitest';

import type { StewardTicket } from '#protocol/views.js';
import type { TicketStatus } from '#protocol/vocabulary.js';

import { closingEffect } from './closing.js';

const ticket = (status: TicketStatus): StewardTicket => ({
  number: 1,
  shortCode: 'ACDEFG',
  theme: 'work',
  language: 'nl',
  channel: 'kiosk',
  arrivedAt: 0,
  status,
  priority: false,
  transferred: false,
});

it('counts what closing ends, and leaves out what is closed already', () => {
  const effect = closingEffect({
    tickets: {
      a: ticket('waiting'),
      b: ticket('called'),
      c: ticket('parked'),
      d: ticket('serving'),
      e: ticket('closed'),
    },
    islands: { 1: { state: 'free' }, 2: { state: 'closed' }, 3: { state: 'break' } },
  });
  expect(effect).toEqual({ leftAtClosing: 3, serving: 1, islands: 2 });
});
