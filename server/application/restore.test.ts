import { expect, it } from 'vitest';

import { RECEPTION_EVENTS } from '../storage/journal-events.js';
import { MemoryJournal } from '../storage/memory-journal.js';
import { restore } from './restore.js';

const NOON = Date.parse('2026-03-02T11:00:00Z');

it('reads a journal from before kiosks had numbers of their own', async () => {
  const journal = new MemoryJournal(RECEPTION_EVENTS);
  const opened = { type: 'day-opened', at: NOON, date: '2026-03-02' } as const;
  const taken = {
    type: 'ticket-taken',
    at: NOON,
    ticketId: 'ticket-1',
    number: 1,
    theme: 'work',
    language: 'fr',
    channel: 'kiosk',
    secretHash: 'hash',
    shortCode: 'AC3467',
  } as const;
  const by = { at: NOON, by: 'device:kiosk-one', answer: {} };
  await journal.append('2026-03-02', 0, [
    { ...by, seq: 1, id: 'first', events: [opened] },
    { ...by, seq: 2, id: 'second', events: [taken] },
  ]);
  const none = { read: async () => undefined, write: async () => {}, remove: async () => {} };
  const { state, answers } = await restore(journal, none, () => {});
  expect(state).toMatchObject({ blocks: [], nextNumber: 2 });
  expect([state.kiosks.size, state.seats.size, state.help.size]).toEqual([0, 0, 0]);
  expect(state.tickets.get('ticket-1')).toMatchObject({ arrivedAt: NOON, status: 'waiting' });
  expect(state.tickets.get('ticket-1')).not.toHaveProperty('offline');
  expect(answers.get('second')).toEqual({ by: 'device:kiosk-one', answer: {} });
});
