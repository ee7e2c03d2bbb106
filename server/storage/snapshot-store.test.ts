import type { OwnDay } from '#protocol/desk-views.js';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { ReceptionSnapshot } from '../application/ports.js';
import { StorageUnavailable } from '../application/ports.js';
import type { SeatUse } from '../domain/multimedia/seat-use.js';
import type { Ticket } from '../domain/reception/state.js';
import { keptOf, stateOf } from '../domain/reception/kept-state.js';
import { emptyState } from '../domain/reception/state.js';
import { faultyDisk } from './testing/faulty-disk.js';
import { SnapshotFileStore } from './snapshot-store.js';

const NINE = Date.UTC(2025, 2, 31, 7);

const ticket: Ticket = {
  id: 'ticket-0000001',
  number: 1,
  theme: 'work',
  language: 'nl',
  channel: 'kiosk',
  secretHash: 'hash-of-a-secret',
  shortCode: 'ACDEFG',
  arrivedAt: NINE,
  status: 'parked',
  priority: true,
  callTimes: [NINE + 1],
  parkedUntil: NINE + 60_000,
  transfers: 0,
};

const OWN_DAY: OwnDay = {
  interviews: 2,
  spent: 900_000,
  noShows: 1,
  transfers: 0,
  topics: { 'cv-letter': 2 },
  referrals: {},
};

const seat: SeatUse = {
  id: 'use-000000001',
  kind: 'tablet',
  number: 1,
  code: 'ACDEFG',
  channel: 'desk',
  takenAt: NINE,
  until: NINE + 3_600_000,
};

const snapshot: ReceptionSnapshot = {
  day: '2025-03-31',
  seq: 4,
  at: NINE + 5,
  state: stateOf({
    day: { date: '2025-03-31', openedAt: NINE },
    nextNumber: 3,
    tickets: [
      ticket,
      { ...ticket, id: 'ticket-0000002', number: 502, status: 'waiting', offline: true },
    ],
    islands: [
      {
        island: 7,
        staffId: 'staff-1',
        languages: ['fr', 'nl'],
        themes: ['work'],
        signedInAt: NINE,
        since: NINE,
        break: { until: NINE + 600_000 },
      },
    ],
    blocks: [{ from: 501, to: 530 }],
    kiosks: [
      {
        deviceId: 'kiosk-1',
        leased: [{ from: 503, to: 530 }],
        lastTicketAt: NINE + 3,
        meanwhile: { tickets: 2, from: NINE + 2, until: NINE + 3, deliveredAt: NINE + 4 },
      },
    ],
    seats: [seat, { ...seat, id: 'use-000000002', number: 2, freedAt: NINE + 4 }],
    help: [['copier-printer', 3]],
    people: [['door', 12]],
    stretches: [
      ['7.1', { island: 7, languages: ['fr'], themes: ['work'], from: NINE, to: NINE + 1 }],
    ],
    ownDays: [['staff-1', OWN_DAY]],
  }),
  answers: new Map([
    [
      'command-00000001',
      { by: 'device:kiosk-1', answer: { ticketId: 'ticket-0000001', number: 1, ahead: 0 } },
    ],
  ]),
};

let folder: string;
let file: string;
let store: SnapshotFileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  file = join(folder, 'snapshot.json');
  store = new SnapshotFileStore(file);
});
afterEach(() => rm(folder, { recursive: true }));

test('reads back the same state and answers, indexes and counts included', async () => {
  expect(await store.read()).toBeUndefined();
  await store.write(snapshot);
  expect(await new SnapshotFileStore(file).read()).toEqual(snapshot);
});

test('what an island may still take back, notes, and where a double’s secret leads', async () => {
  const stays: Ticket = {
    ...ticket,
    told: { from: 10, middle: 14 },
    notes: { topics: ['studies'], referrals: [] },
    notedBy: 'staff-1',
    earlierNotes: { topics: [], referrals: ['epn'] },
  };
  const { parkedUntil: _, ...before } = stays;
  const state = stateOf({
    ...keptOf(snapshot.state),
    tickets: [
      { ...before, id: 'double', secretHash: 'of-double', status: 'closed', mergedInto: ticket.id },
      stays,
    ],
    islands: [
      {
        island: 7,
        staffId: 'staff-1',
        languages: ['fr'],
        themes: ['work'],
        signedInAt: NINE,
        since: NINE + 9,
        until: NINE + 3_600_000,
        endedTicketId: ticket.id,
        undo: { what: 'finish', at: NINE + 9, before, since: NINE + 2, ownDay: OWN_DAY },
      },
    ],
  });
  await store.write({ ...snapshot, state });
  const read = await new SnapshotFileStore(file).read();
  expect(read?.state).toEqual(state);
  expect(read?.state.ticketBySecret.get('of-double')).toBe(ticket.id);
});

test('a state without a day too', async () => {
  const empty = { ...snapshot, state: emptyState(), answers: new Map() };
  await store.write(empty);
  expect(await store.read()).toEqual(empty);
});

test('keeps what was true when it was asked, whatever happens to the maps since', async () => {
  const answers = new Map(snapshot.answers);
  const writing = store.write({ ...snapshot, answers });
  answers.clear();
  await writing;
  expect(await store.read()).toEqual(snapshot);
});

test(
  'cut off or changed anywhere, it is the whole truth or nothing',
  { timeout: 60_000 },
  async () => {
    await store.write(snapshot);
    const whole = await readFile(file);
    for (let at = 0; at < whole.length; at += 1) {
      await writeFile(file, whole.subarray(0, at));
      expect(await store.read()).toBeUndefined();
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x01, at);
      await writeFile(file, bytes);
      expect([undefined, snapshot]).toContainEqual(await store.read());
    }
  },
);

test('one of another program shape is not used', async () => {
  await store.write(snapshot);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/"shape":"[^"]*"/, '"shape":"1-00000000"'));
  expect(await store.read()).toBeUndefined();
});

test('a disk that refuses leaves the last one, and removing leaves nothing', async () => {
  await store.write(snapshot);
  const failing = new SnapshotFileStore(
    file,
    faultyDisk((operation) => (operation === 'writeWhole' ? { code: 'ENOSPC' } : undefined)),
  );
  await expect(failing.write({ ...snapshot, seq: 9 })).rejects.toThrow(StorageUnavailable);
  expect(await store.read()).toEqual(snapshot);
  await store.remove();
  expect(await readdir(folder)).toEqual([]);
});
