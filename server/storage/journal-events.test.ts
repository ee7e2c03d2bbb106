import { expect, test } from 'vitest';

import type { JournalRecord, Workshops } from '../application/ports.js';
import { carried, put, talk } from '../domain/workshops/testing/story.js';
import { RECEPTION_EVENTS, WORKSHOP_EVENTS } from './journal-events.js';
import { MemoryJournal } from './memory-journal.js';
import { DAY, records } from './testing/journal-suite.js';

test('a journal of the programme reads back as it was written', async () => {
  const journal = new MemoryJournal<Workshops>(WORKSHOP_EVENTS);
  const record: JournalRecord<Workshops> = {
    seq: 1,
    at: carried.at,
    id: 'command-00000001',
    by: 'booking',
    events: [carried, put(talk)],
    answer: { bookingId: 'booking-one', place: 3 },
  };
  await journal.append(DAY, 0, [record]);
  journal.replace(DAY, journal.bytes(DAY));
  expect(await journal.read(DAY, 0)).toEqual([record]);
});

test('the reception’s journal in the place of the programme’s stops the start', async () => {
  const reception = new MemoryJournal(RECEPTION_EVENTS);
  await reception.append(DAY, 0, records(1, 1));
  const journal = new MemoryJournal<Workshops>(WORKSHOP_EVENTS);
  journal.replace(DAY, reception.bytes(DAY));
  await expect(journal.read(DAY, 0)).rejects.toThrow(/does not know the event "break-ended"/);
});
