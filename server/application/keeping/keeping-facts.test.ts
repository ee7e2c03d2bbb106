import type { KeptKind } from '#protocol/keeping.js';
import { defaultSettings } from '#protocol/settings.js';
import { beforeEach, describe, expect, it } from 'vitest';

import { settableClock } from '../access/testing/fakes.js';
import { booking, programmeWith, session } from '../workshops/testing/programme.js';
import type { KeepingParts, KeptFile } from './keeping-facts.js';
import { createKeeping } from './keeping-facts.js';

/** A Monday at ten in Brussels. */
const NOW = Date.parse('2026-03-02T09:00:00Z');
const HOUR = 3_600_000;

let files: Record<string, number>;
let day: ReturnType<KeepingParts['day']>;
let programme: ReturnType<KeepingParts['programme']>;
let looks: number;
let waits: boolean;
const clock = settableClock(NOW);
beforeEach(() => {
  files = {};
  day = undefined;
  programme = programmeWith([]);
  looks = 0;
  waits = true;
});

const open = () =>
  createKeeping({
    files() {
      looks += 1;
      const found = Object.entries(files).map(([path, bytes]): KeptFile => ({
        path,
        bytes,
        changedAt: NOW - 12 * HOUR,
      }));
      return Promise.resolve(found);
    },
    countIn: (_kind, { bytes }) => Promise.resolve(bytes),
    clock,
    settings: () => defaultSettings,
    day: () => day,
    programme: () => programme,
    devices: () => [Date.parse('2026-01-02T10:00:00Z'), 0],
    staff: () => [],
    backups: { lastMadeAt: () => 77, waits: () => Promise.resolve(waits) },
  });
const factsOf = async (kind: KeptKind) =>
  (await open().facts()).data.find((each) => each.kind === kind);
const at = (text: string) => Date.parse(text);

describe('what is kept', () => {
  it('is told of every kind, of nothing too', async () => {
    expect(await open().facts()).toEqual({
      bytes: 0,
      lastBackupAt: 77,
      restoreWaits: true,
      data: [
        { kind: 'tickets', count: 0, bytes: 0 },
        { kind: 'portraits', count: 0, bytes: 0 },
        { kind: 'feedback-counts', count: 0, bytes: 0 },
        { kind: 'bookings', count: 0, bytes: 0 },
        { kind: 'figures', count: 0, bytes: 0 },
        { kind: 'workshop-figures', count: 0, bytes: 0 },
        { kind: 'audit', count: 0, bytes: 0 },
        { kind: 'devices', count: 2, bytes: 0, oldest: '2026-01-02' },
        { kind: 'staff', count: 0, bytes: 0 },
        { kind: 'backups', count: 0, bytes: 0 },
      ],
    });
  });

  it('of tickets: the days, gone so long after the closing, not on their own date', async () => {
    files = { 'journal/2026-03-02.jsonl': 10, 'documents/snapshot.json': 5 };
    day = { date: '2026-03-02' };
    const running = { kind: 'tickets', count: 1, bytes: 15, oldest: '2026-03-02' };
    expect(await factsOf('tickets')).toEqual(running);
    day = { date: '2026-03-02', closedAt: at('2026-03-02T16:00:00Z') };
    expect(await factsOf('tickets')).toMatchObject({ nextGoes: at('2026-03-03T16:00:00Z') });
    files = { 'journal/2026-03-01.jsonl': 10, ...files };
    expect(await factsOf('tickets')).toMatchObject({
      count: 2,
      oldest: '2026-03-01',
      nextGoes: NOW + 12 * HOUR,
    });
  });

  it('of what visitors told: portraits until their month has been over so long, counts for good', async () => {
    files = {
      'feedback/2026/2026-02-20.json': 3,
      'feedback/2026/2026-02-20.json.bak': 3,
      'feedback/2026/2026-03-02.json': 4,
      'feedback/2025/2025-12.json': 20,
    };
    expect(await factsOf('portraits')).toEqual({
      kind: 'portraits',
      count: 7,
      bytes: 10,
      oldest: '2026-02-20',
      // the 1st of April, at midnight in Brussels
      nextGoes: at('2026-03-31T22:00:00Z'),
    });
    expect(await factsOf('feedback-counts')).toEqual({
      kind: 'feedback-counts',
      count: 20,
      bytes: 20,
      oldest: '2025-12-01',
    });
  });

  it('of bookings: with the last session of the first date that has any', async () => {
    files = { 'workshops/2026-03-02.jsonl': 10 };
    programme = programmeWith([session(), session({ id: 'empty', endsAt: NOW })], [booking()]);
    expect(await factsOf('bookings')).toEqual({
      kind: 'bookings',
      count: 1,
      bytes: 10,
      oldest: '2026-03-02',
      nextGoes: session().endsAt + 24 * HOUR,
    });
  });

  it('of figures: the days, with what was made of them; nothing goes', async () => {
    files = {
      'statistics/2025/2025-12-31.json': 10,
      'statistics/2025/2025-12-31.json.bak': 10,
      'statistics/2025/2025-12-30.json': 10,
      'roll-ups/2025.json.gz': 1,
      'workshop-statistics/2026/2026-02-27.json': 2,
    };
    expect(await factsOf('figures')).toEqual({
      kind: 'figures',
      count: 2,
      bytes: 31,
      oldest: '2025-12-30',
    });
    expect(await factsOf('workshop-figures')).toMatchObject({ count: 1, bytes: 2 });
  });

  it('of the audit log: its entries, a month at a time', async () => {
    files = { 'audit/2025-03.ndjson': 5, 'audit/2026-03.ndjson': 2 };
    expect(await factsOf('audit')).toEqual({
      kind: 'audit',
      count: 7,
      bytes: 7,
      oldest: '2025-03-01',
      nextGoes: at('2026-03-31T22:00:00Z'),
    });
  });

  it('of what restores have put aside: what tells of visitors goes, the rest stays', async () => {
    const aside = 'before-restore-2026-03-02T08-00-00-000Z';
    files = { [`${aside}/documents/settings.json`]: 10 };
    expect(await factsOf('backups')).toEqual({
      kind: 'backups',
      count: 1,
      bytes: 10,
      oldest: '2026-03-02',
    });
    files[`${aside}/journal/2026-03-01.jsonl`] = 5;
    expect(await factsOf('backups')).toMatchObject({ nextGoes: at('2026-03-03T08:00:00Z') });
  });

  it('adds up everything; the folder is not gone through again at once', async () => {
    files = { 'documents/settings.json': 10, 'jobs/current.json': 20, 'audit/2026-03.ndjson': 5 };
    const keeping = open();
    expect((await keeping.facts()).bytes).toBe(35);
    waits = false;
    expect(await keeping.facts()).toMatchObject({ bytes: 35, restoreWaits: false });
    expect(looks).toBe(1);
    clock.advance(10_000);
    await keeping.facts();
    expect(looks).toBe(2);
  });
});
