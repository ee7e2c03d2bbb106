import { beforeEach, describe, expect, it } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import type { SessionPlan } from '#protocol/workshops/programme.js';

import type { WorkshopDayFigures } from '../../domain/workshops/figures.js';
import { atTen, kiosk, planner, steward, talk } from '../../domain/workshops/testing/story.js';
import { WORKSHOP_EVENTS } from '../../storage/journal-events.js';
import { MemoryJournal } from '../../storage/memory-journal.js';
import { countingIds, memoryDocument } from '../access/testing/fakes.js';
import { hashSecret } from '../access/tokens.js';
import type { Workshops } from '../ports.js';
import { steadyClock } from '../steady-clock.js';
import type { BookingKeyDocument } from './booking-key.js';
import { noBookingKey } from './booking-key.js';
import type { OpenProgramme } from './open-programme.js';
import { openProgramme } from './open-programme.js';
import type { WorkshopActor, WorkshopClientCommand, WorkshopReport } from './workshop-desk.js';

const MINUTE = 60_000;
const NOBODYS = 'QQQQQQ';

let now: number;
let journal: MemoryJournal<Workshops>;
let key: ReturnType<typeof memoryDocument<BookingKeyDocument>>;
let figures: Map<string, WorkshopDayFigures>;
let opened: OpenProgramme;
let ids: number;

beforeEach(async () => {
  now = Date.parse('2026-03-02T09:00+01:00');
  journal = new MemoryJournal<Workshops>(WORKSHOP_EVENTS);
  key = memoryDocument<BookingKeyDocument>(noBookingKey);
  figures = new Map();
  ids = 0;
  await start();
});

async function start(): Promise<void> {
  opened = await openProgramme({
    journal,
    key,
    clock: steadyClock(
      () => now,
      () => 0,
    ),
    ids: countingIds(),
    settings: () => defaultSettings,
    figures: {
      read: async (date) => figures.get(date),
      write: async (date, day) => void figures.set(date, day),
      list: async (from, to) => ({
        days: [...figures]
          .filter(([date]) => date >= from && date <= to)
          .map(([date, day]) => ({ date, figures: day })),
        missing: ['2026-02-20', '2026-03-02'],
      }),
    },
    storage: () => {},
    problem: () => {},
  });
}

function submit(command: WorkshopClientCommand, actor: WorkshopActor, id?: string) {
  return opened.desk.submit(id ?? `command-of-test-${(ids += 1)}`, command, actor);
}

async function plan(change: Partial<SessionPlan> = {}): Promise<string> {
  await submit({ kind: 'put-activity', payload: { activity: talk } }, planner);
  const payload = { session: { ...atTen, ...change }, weeks: 1 };
  const planned = await submit({ kind: 'plan-sessions', payload }, planner);
  if (!planned.ok || !('sessionIds' in planned.value)) throw new Error('not planned');
  return planned.value.sessionIds[0] ?? '';
}

function signUp(sessionId: string, code: string, id?: string) {
  const { desk } = opened;
  const hashes = { secretHash: hashSecret(`secret-of-${code}`), codeHash: desk.hashCode(code) };
  return submit({ kind: 'sign-up', payload: { sessionId, ...hashes } }, kiosk, id);
}

const byCode = (code: string) => ({ codeHash: opened.desk.hashCode(code) });
const refusal = (code: string) => ({ ok: false, refusal: { code } });

describe('on a full disk, on nothing', () => {
  it('refuses until there is room, and then begins by itself', async () => {
    journal.failing = true;
    key.failing = true;
    await opened.round();
    const put = () => submit({ kind: 'put-activity', payload: { activity: talk } }, planner, 'put');
    expect(await put()).toEqual(refusal('storage-unavailable'));
    key.failing = false;
    expect(await put()).toEqual(refusal('storage-unavailable'));
    journal.failing = false;
    expect(await put()).toMatchObject({ ok: true });
    expect(opened.desk.state().date).toBe('2026-03-02');
    expect(opened.desk.state().activities.size).toBe(1);
  });
});

describe('a booking', () => {
  it('is found by its secret, its code and its id, also after a restart', async () => {
    const sessionId = await plan({ capacity: 1 });
    const first = await signUp(sessionId, 'AAAAAA');
    await signUp(sessionId, 'CCCCCC');
    const bookingId = first.ok && 'bookingId' in first.value ? first.value.bookingId : '';
    await start();
    const { desk } = opened;
    expect(desk.bookingOf(hashSecret('secret-of-AAAAAA'))).toBe(bookingId);
    expect(desk.bookingOf(hashSecret('secret-of-nobody'))).toBeUndefined();
    const facts = {
      bookingId,
      sessionId,
      status: 'booked',
      places: 1,
      mayCheckIn: true,
      mayCancel: true,
      signUp: 'waiting-list',
    };
    expect(desk.booking(byCode('AAAAAA'), 'device:k1')).toEqual({ ok: true, value: facts });
    const bySecret = { secretHash: hashSecret('secret-of-CCCCCC') };
    expect(desk.booking(bySecret, 'device:k1')).toMatchObject({
      ok: true,
      value: { status: 'waiting', place: 1 },
    });
    expect(desk.booking({ bookingId }, 'staff:s')).toEqual({ ok: true, value: facts });
  });

  it('says what may be done with it now, and more to a steward', async () => {
    const sessionId = await plan({ starts: '10:01' });
    await signUp(sessionId, 'AAAAAA');
    const may = (by: string) => {
      const facts = opened.desk.booking(byCode('AAAAAA'), by);
      return facts.ok && [facts.value.mayCheckIn, facts.value.mayCancel];
    };
    expect(may('device:k1')).toEqual([false, true]);
    now = Date.parse('2026-03-02T10:05+01:00');
    expect(may('device:k1')).toEqual([true, false]);
    expect(may('staff:s')).toEqual([true, true]);
    await submit({ kind: 'check-in', payload: { key: byCode('AAAAAA') } }, kiosk);
    expect(may('staff:s')).toEqual([false, true]);
    now = Date.parse('2026-03-02T11:00+01:00');
    expect(may('staff:s')).toEqual([false, false]);
  });

  it('is listed in the order of signing up', async () => {
    const sessionId = await plan({ capacity: 1 });
    for (const code of ['AAAAAA', 'CCCCCC', 'DDDDDD']) await signUp(sessionId, code);
    now = Date.parse('2026-03-02T10:02+01:00');
    await submit({ kind: 'check-in', payload: { key: byCode('AAAAAA') } }, kiosk);
    const rows = opened.desk.bookings(sessionId);
    expect(rows.ok && rows.value.bookings).toMatchObject([
      { status: 'present', arrivedAt: now, late: true, places: 1, channel: 'kiosk' },
      { status: 'waiting', place: 1 },
      { status: 'waiting', place: 2 },
    ]);
    expect(opened.desk.bookings('nowhere')).toEqual(refusal('session-unknown'));
  });
});

describe('codes that nobody holds', () => {
  it('are counted together, asked for or given in a command; then right ones are refused too', async () => {
    await signUp(await plan(), 'AAAAAA');
    const { desk } = opened;
    for (let wrong = 0; wrong < 4; wrong += 1) {
      expect(desk.booking(byCode(NOBODYS), 'device:k1')).toEqual(refusal('booking-unknown'));
    }
    const payload = { key: byCode(NOBODYS) };
    for (const kind of ['check-in', 'cancel-booking', 'check-in'] as const) {
      expect(await submit({ kind, payload }, kiosk)).toEqual(refusal('booking-unknown'));
      expect(desk.booking(byCode('AAAAAA'), 'device:k1')).toMatchObject({ ok: true });
    }
    const many = Array.from({ length: 6 }, () => submit({ kind: 'check-in', payload }, kiosk));
    const outcomes = (await Promise.all(many)).map((each) => !each.ok && each.refusal.code);
    expect(outcomes.filter((code) => code === 'booking-unknown')).toHaveLength(3);
    expect(outcomes.filter((code) => code === 'too-many-wrong-codes')).toHaveLength(3);

    const tooMany = refusal('too-many-wrong-codes');
    expect(desk.booking(byCode('AAAAAA'), 'device:k1')).toEqual(tooMany);
    const right = { kind: 'cancel-booking', payload: { key: byCode('AAAAAA') } } as const;
    expect(await submit(right, kiosk)).toEqual(tooMany);
    const bySecret = { secretHash: hashSecret('secret-of-AAAAAA') };
    expect(desk.booking(bySecret, 'device:k1')).toMatchObject({ ok: true });
    expect(desk.booking(byCode('AAAAAA'), 'device:k2')).toMatchObject({ ok: true });
    expect(await submit(right, steward)).toMatchObject({ ok: true });
    now += MINUTE;
    expect(desk.booking(byCode('AAAAAA'), 'device:k1')).toMatchObject({ ok: true });
  });

  it('count once for one command, however often it comes', async () => {
    await signUp(await plan(), 'AAAAAA');
    const wrong = { kind: 'check-in', payload: { key: byCode(NOBODYS) } } as const;
    const unknown = refusal('booking-unknown');
    const once = () => submit(wrong, kiosk, 'the-same-command');
    const beside = await Promise.all(Array.from({ length: 12 }, once));
    expect(beside).toEqual(beside.map(() => unknown));
    for (let again = 0; again < 12; again += 1) expect(await once()).toEqual(unknown);
    for (let other = 1; other < 10; other += 1) expect(await submit(wrong, kiosk)).toEqual(unknown);
    expect(await submit(wrong, kiosk)).toEqual(refusal('too-many-wrong-codes'));
    expect(await once()).toEqual(unknown);
  });

  it("are also those that a kiosk signs up with though they are somebody's", async () => {
    const sessionId = await plan();
    await signUp(sessionId, 'AAAAAA');
    for (let tried = 0; tried < 10; tried += 1) {
      expect(await signUp(sessionId, 'AAAAAA')).toEqual(refusal('booking-key-in-use'));
    }
    const tooMany = refusal('too-many-wrong-codes');
    expect(opened.desk.booking(byCode('AAAAAA'), 'device:k1')).toEqual(tooMany);
    expect(await signUp(sessionId, 'CCCCCC')).toMatchObject({ ok: true });
  });
});

/** Of dates of which nothing is published. */
function reportOf(range: { from: string; to: string }): WorkshopReport {
  return { period: { ...range, tables: {} }, threshold: 5 };
}

describe('questions about a range of dates', () => {
  it('are refused where it is none, or longer than 400 days', async () => {
    const ask = opened.desk.programme;
    expect(ask({ from: '2026-03-03', to: '2026-03-02' })).toEqual(refusal('no-such-day'));
    expect(ask({ from: '2025-01-01', to: '2026-02-05' })).toMatchObject(refusal('range-too-long'));
    expect(ask({ from: '2025-01-01', to: '2026-02-04' })).toMatchObject({ ok: true });
  });

  it('are answered at both ends of the calendar', async () => {
    for (const range of [
      { from: '9999-12-01', to: '9999-12-31' },
      { from: '0000-01-01', to: '0000-12-31' },
    ]) {
      expect(opened.desk.programme(range)).toMatchObject({ ok: true });
      expect(await opened.desk.statistics(reportOf(range))).toMatchObject({ ok: true });
    }
  });

  it('answer the programme by start, with who is expected', async () => {
    const late = await plan({ date: '2026-03-03', starts: '14:00', ends: '15:00', capacity: 1 });
    const early = await plan({ date: '2026-03-03' });
    await plan({ date: '2026-03-04' });
    await signUp(late, 'AAAAAA');
    await signUp(late, 'CCCCCC');
    const answer = opened.desk.programme({ from: '2026-03-02', to: '2026-03-03' });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        activities: [{ id: 'talk' }],
        sessions: [
          { sessionId: early, booked: 0, waiting: 0, present: 0, signUp: 'open' },
          { sessionId: late, booked: 1, waiting: 1, present: 0, signUp: 'waiting-list' },
        ],
        rooms: defaultSettings.rooms,
      },
    });
  });

  it('answer figures as they are now, though they could not be read or written', async () => {
    await plan();
    now = Date.parse('2026-03-02T11:00+01:00');
    await opened.round();
    figures.clear();
    const answer = await opened.desk.statistics(reportOf({ from: '2026-02-01', to: '2026-03-31' }));
    expect(answer).toMatchObject({
      ok: true,
      value: { total: { held: 1, seats: 2 }, missing: ['2026-02-20'] },
    });
  });
});

it('tells every change, once it is durable', async () => {
  let told = 0;
  opened.desk.changed.subscribe(() => (told += 1));
  const sessionId = await plan();
  const before = told;
  await signUp(sessionId, 'AAAAAA', 'the-same-command');
  await signUp(sessionId, 'AAAAAA', 'the-same-command');
  expect(told).toBe(before + 1);
});
