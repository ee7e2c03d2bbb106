import { describe, expect, it } from 'vitest';

import { RECEPTION_EVENTS } from '../../storage/journal-events.js';
import { MemoryJournal } from '../../storage/memory-journal.js';
import type { Answered, JournalRecord, ReceptionSnapshot } from '../ports.js';
import { StorageUnavailable } from '../ports.js';
import { emptyState } from '../../domain/reception/state.js';
import { measuredJournal } from './measured-journal.js';
import { measuredDocument, measuredSnapshots } from './measured-stores.js';

const DAY = '2026-03-02';
const record: JournalRecord = { seq: 1, at: 5, id: 'c1', by: 'system', events: [], answer: {} };

describe('a measured journal', () => {
  it('keeps as before, and tells how long each append took, also one that failed', async () => {
    const told: unknown[] = [];
    let now = 0;
    const events = new MemoryJournal(RECEPTION_EVENTS);
    const measures = { journalAppended: (...of: unknown[]) => void told.push(of) };
    const journal = measuredJournal(events, 'reception', measures, () => (now += 4));
    await journal.append(DAY, 0, [record]);
    events.failing = true;
    const failed = journal.append(DAY, 1, [{ ...record, seq: 2 }]);
    await expect(failed).rejects.toThrow(StorageUnavailable);
    expect(told).toEqual([
      ['reception', 4, true],
      ['reception', 4, false],
    ]);
    expect(await journal.days()).toEqual([DAY]);
    expect(await journal.read(DAY, 0)).toEqual([record]);
    await journal.remove(DAY);
    expect(await journal.days()).toEqual([]);
  });
});

describe('measured documents', () => {
  it('tell of writes that failed, and pass on why', async () => {
    let failed = 0;
    const full = new StorageUnavailable('full');
    const store = {
      read: () => Promise.resolve(7),
      write: (value: number) => (value === 8 ? Promise.resolve() : Promise.reject(full)),
      remove: () => Promise.reject(full),
    };
    const measured = measuredDocument(store, { documentFailed: () => (failed += 1) });
    expect(await measured.read()).toBe(7);
    await measured.write(8);
    expect(failed).toBe(0);
    await expect(measured.write(9)).rejects.toBe(full);
    await expect(measured.remove()).rejects.toBe(full);
    expect(failed).toBe(2);
  });

  it('tell which snapshot is kept', async () => {
    const told: unknown[] = [];
    let kept: ReceptionSnapshot | undefined;
    let full = false;
    const measured = measuredSnapshots(
      {
        read: () => Promise.resolve(kept),
        write: async (snapshot) => {
          if (full) throw new StorageUnavailable('full');
          kept = snapshot;
        },
        remove: () => Promise.resolve(),
      },
      {
        documentFailed: () => void told.push('failed'),
        snapshotKept: (at) => void told.push(at),
      },
    );
    const answers = new Map<string, Answered>();
    const snapshot = { day: DAY, seq: 1, at: 1000, state: emptyState(), answers };
    await measured.read();
    await measured.write(snapshot);
    await measured.read();
    full = true;
    await expect(measured.write({ ...snapshot, at: 2000 })).rejects.toThrow(StorageUnavailable);
    await measured.remove();
    expect(told).toEqual([undefined, 1000, 1000, 'failed', undefined]);
  });
});
