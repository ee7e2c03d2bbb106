import { expect, test } from 'vitest';

import { StorageUnavailable } from '../application/ports.js';
import { DAY, journalSuite, records } from './testing/journal-suite.js';
import { RECEPTION_EVENTS } from './journal-events.js';
import { MemoryJournal } from './memory-journal.js';

journalSuite('memory journal', async () => {
  const journal = new MemoryJournal(RECEPTION_EVENTS);
  return {
    journal,
    bytes: async (day) => journal.bytes(day),
    restartOn: async (day, bytes) => journal.replace(day, bytes),
    close: async () => undefined,
  };
});

test('refuses while failing, keeps nothing of it, and goes on after', async () => {
  const journal = new MemoryJournal(RECEPTION_EVENTS);
  await journal.append(DAY, 0, records(1, 1));
  journal.failing = true;
  await expect(journal.append(DAY, 1, records(2, 2))).rejects.toThrow(StorageUnavailable);
  expect(await journal.read(DAY, 0)).toEqual(records(1, 1));
  journal.failing = false;
  await journal.append(DAY, 1, records(2, 2));
  expect(await journal.read(DAY, 0)).toEqual(records(1, 2));
});
