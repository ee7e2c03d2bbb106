import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { defaultSettings } from '#protocol/settings.js';
import type { TicketKeys } from '#protocol/ticket-keys.js';
import { newTicketKeys } from '#protocol/ticket-keys.js';
import { THEMES } from '#protocol/vocabulary.js';

import { countingIds } from '../application/access/testing/fakes.js';
import { hashSecret } from '../application/access/tokens.js';
import { steadyClock } from '../application/steady-clock.js';
import { calendarTexts } from '../application/workshops/testing/calendar-texts.js';
import type { WorkshopClientCommand } from '../application/workshops/workshop-desk.js';
import { localTime } from '../domain/calendar.js';
import { Random } from '../domain/reception/testing/random.js';
import { zeros } from '../domain/statistics/zeros.js';
import type { WorkshopActor } from '../domain/workshops/command.js';
import { atTen, phoneOf, planner, steward, talk } from '../domain/workshops/testing/story.js';
import { openDataFolder } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { DocumentFile } from '../storage/document-file.js';
import type { OpenWorkshops } from './open-workshops.js';
import { openWorkshops } from './open-workshops.js';

const MINUTE = 60_000;
const STEP = 10 * MINUTE;
/** The week of the night in which clocks go forward. */
const DATES = [24, 25, 26, 27, 28, 29, 30].map((day) => `2026-03-${day}`);
const FROM = Date.parse('2026-03-24T07:00+01:00');
const UNTIL = Date.parse('2026-03-30T20:00+02:00');
/** All hashes of the test come from it, so that none spells a code by chance on one run and not on another. */
const KEY = Buffer.alloc(32, 7).toString('base64url');
const PATIENT = 60_000;

interface Given {
  readonly keys: TicketKeys;
  readonly bookingId: string;
  readonly sessionId: string;
  /** Of the session. */
  readonly date: string;
}

/** A server's part of the workshops on a real folder, and the people of a week. */
class Week {
  readonly random = new Random(20260324);
  readonly given: Given[] = [];
  readonly counts = { booked: 0, waiting: 0, cancelled: 0, present: 0, refused: 0 };
  readonly problems: string[] = [];
  now = FROM;
  workshops!: OpenWorkshops;
  readonly #ids = countingIds();
  #commands = 0;
  #release: () => Promise<void> = async () => {};

  constructor(readonly root: string) {}

  get date(): string {
    return localTime(this.now, 'Europe/Brussels').date;
  }

  async start(): Promise<void> {
    const folder = await openDataFolder(this.root);
    this.#release = folder.release;
    this.workshops = await openWorkshops({
      folder,
      document: (name, interpret, initial, irreplaceable) =>
        new DocumentFile(
          {
            disk: nodeDisk,
            file: folder.document(name),
            interpret,
            irreplaceable,
            onProblem: ({ reason }) => this.problems.push(reason),
          },
          initial,
        ),
      clock: steadyClock(
        () => this.now,
        () => this.now,
      ),
      ids: this.#ids,
      settings: () => defaultSettings,
      texts: calendarTexts,
      storage: (state) => this.problems.push(state),
      onProblem: ({ reason }) => this.problems.push(reason),
      problem: (what) => this.problems.push(what),
    });
  }

  stop(): Promise<void> {
    return this.#release();
  }

  async give(command: WorkshopClientCommand, actor: WorkshopActor) {
    const id = `command-of-week-${(this.#commands += 1)}`;
    const outcome = await this.workshops.desk.submit(id, command, actor);
    if (!outcome.ok) this.counts.refused += 1;
    return outcome;
  }

  /** Ids of machines differ from date to date, so that their traces can be told apart. */
  kiosk(): WorkshopActor {
    const deviceId = `machine-${this.date}-${this.random.below(3)}`;
    return { kind: 'device', deviceId, device: 'kiosk' };
  }

  async plan(): Promise<void> {
    await this.give({ kind: 'put-activity', payload: { activity: talk } }, planner);
    for (const date of DATES) {
      for (const [starts, ends] of [
        ['10:00', '11:30'],
        ['14:00', '16:00'],
      ] as const) {
        const session = { ...atTen, date, starts, ends, capacity: 5, waitingList: 3 };
        await this.give({ kind: 'plan-sessions', payload: { session, weeks: 1 } }, planner);
      }
    }
  }

  async signUp(): Promise<void> {
    const { desk } = this.workshops;
    const open = [...desk.state().sessions.values()].filter(({ endsAt }) => endsAt > this.now);
    if (open.length === 0) return;
    const session = this.random.pick(open.slice(0, 4));
    const keys = this.newKeys();
    const hashes = { secretHash: hashSecret(keys.secret), codeHash: desk.hashCode(keys.shortCode) };
    const payload = { sessionId: session.id, ...hashes };
    const actor = this.random.chance(0.8) ? this.kiosk() : steward;
    const outcome = await this.give({ kind: 'sign-up', payload }, actor);
    if (!outcome.ok || !('bookingId' in outcome.value)) return;
    const { bookingId } = outcome.value;
    this.counts['place' in outcome.value ? 'waiting' : 'booked'] += 1;
    this.given.push({ keys, bookingId, sessionId: session.id, date: session.plan.date });
  }

  async comeOrStayAway(): Promise<void> {
    const { desk } = this.workshops;
    const own = this.given.filter(({ date }) => date >= this.date);
    if (own.length === 0) return;
    const { keys, bookingId } = this.random.pick(own);
    const key = this.random.chance(0.5)
      ? { secretHash: hashSecret(keys.secret) }
      : { codeHash: desk.hashCode(keys.shortCode) };
    if (this.random.chance(0.1)) {
      const command = { kind: 'cancel-own-booking', payload: {} } as const;
      if ((await this.give(command, phoneOf(bookingId))).ok) this.counts.cancelled += 1;
    } else if (this.random.chance(0.2)) {
      const command = { kind: 'cancel-booking', payload: { key } } as const;
      if ((await this.give(command, this.kiosk())).ok) this.counts.cancelled += 1;
    } else {
      const command = { kind: 'check-in', payload: { key } } as const;
      const outcome = await this.give(command, this.random.chance(0.5) ? this.kiosk() : steward);
      if (outcome.ok) this.counts.present += 1;
    }
  }

  newKeys(): TicketKeys {
    return newTicketKeys((bytes) => {
      for (let at = 0; at < bytes.length; at += 1) bytes[at] = this.random.below(256);
    });
  }
}

let root: string;
let week: Week;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'week-'));
  const folder = await openDataFolder(root);
  await nodeDisk.writeWhole(
    folder.document('booking-key'),
    Buffer.from(JSON.stringify({ version: 1, key: KEY })),
  );
  await folder.release();
  week = new Week(root);
  await week.start();
});
afterEach(async () => {
  await week.stop();
  await rm(root, { recursive: true });
});

/** Every byte of every file below, as text. */
async function bytesBelow(path: string): Promise<string> {
  let all = '';
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) all += await readFile(join(entry.parentPath, entry.name), 'latin1');
  }
  return all;
}

async function expectNothingTooMuch(): Promise<void> {
  const all = await bytesBelow(root);
  for (const { keys } of week.given) {
    expect(all).not.toContain(keys.secret);
    expect(all).not.toContain(keys.shortCode);
  }
  const dayBefore = new Date(Date.parse(week.date) - 24 * 60 * MINUTE).toISOString().slice(0, 10);
  const machines = new Set(all.match(/machine-\d{4}-\d{2}-\d{2}/g));
  expect(machines.size).toBeGreaterThan(0);
  for (const machine of machines) expect(machine.slice(8) >= dayBefore).toBe(true);
  const today = await readFile(join(root, 'workshops', `${week.date}.jsonl`), 'latin1');
  for (const machine of new Set(today.match(/machine-\d{4}-\d{2}-\d{2}/g))) {
    expect(machine.slice(8)).toBe(week.date);
  }
}

/** Of sessions that were over two days before, nobody can tell any more who had booked. */
async function expectForgotten(before: string): Promise<number> {
  const all = await bytesBelow(root);
  const old = week.given.filter(({ date }) => date < before);
  for (const { keys, bookingId } of old) {
    expect(all).not.toContain(`"${bookingId}"`);
    expect(all).not.toContain(hashSecret(keys.secret));
    expect(all).not.toContain(week.workshops.desk.hashCode(keys.shortCode));
  }
  return old.length;
}

test(
  'a week on a real disk leaves no code, no secret, no old trace of a kiosk, and then no booking',
  { timeout: PATIENT },
  async () => {
    await week.workshops.round();
    await week.plan();
    let date = week.date;
    for (; week.now < UNTIL; week.now += STEP) {
      await week.workshops.round();
      const { time } = localTime(week.now, 'Europe/Brussels');
      if (week.date !== date) {
        date = week.date;
        await expectNothingTooMuch();
        // A power cut in the night: nothing of it is said before.
        await week.stop();
        await week.start();
        await week.workshops.round();
      }
      if (time < '08:00' || time > '17:00') continue;
      await week.signUp();
      if (week.random.chance(0.5)) await week.signUp();
      await week.comeOrStayAway();
      if (week.random.chance(0.6)) await week.comeOrStayAway();
    }
    await week.workshops.round();
    await expectNothingTooMuch();
    expect(await expectForgotten('2026-03-28')).toBeGreaterThan(50);
    const { booked, waiting, cancelled, present } = week.counts;
    expect(Math.min(booked, waiting, cancelled, present)).toBeGreaterThan(10);

    // as if the month's report showed how many took part
    const participants = { total: week.counts.present, cells: zeros(THEMES) };
    const tables = { 'activity-theme': participants };
    const report = {
      period: { from: '2026-03-24', to: '2026-03-30', tables },
      threshold: 5,
    };
    const statistics = await week.workshops.desk.statistics(report);
    expect(statistics).toMatchObject({
      ok: true,
      value: {
        total: { planned: 14, held: 14, seats: 70, signUps: week.given.length },
        missing: [],
      },
    });

    // Retention, and then the days for which journals are kept.
    for (let days = 0; days < 4; days += 1) {
      week.now += 24 * 60 * MINUTE;
      await week.workshops.round();
    }
    const { desk } = week.workshops;
    expect([desk.state().bookings.size, desk.state().sessions.size]).toEqual([0, 0]);
    expect(await expectForgotten('2026-04-01')).toBe(week.given.length);
    expect(await bytesBelow(root)).not.toContain('machine-');
    expect(await desk.statistics(report)).toEqual(statistics);
    expect(await readdir(join(root, 'workshops'))).toEqual([
      '2026-04-02.jsonl',
      '2026-04-02.jsonl.mark',
      '2026-04-03.jsonl',
      '2026-04-03.jsonl.mark',
    ]);
    expect(week.problems).toEqual([]);
  },
);

test('what is kept is its owner’s to read alone, the key of codes first', async () => {
  await week.stop();
  await rm(join(root, 'documents', 'booking-key.json'));
  await week.start();
  await week.workshops.round();
  for (const file of ['documents/booking-key.json', `workshops/${week.date}.jsonl`]) {
    expect((await stat(join(root, file))).mode & 0o777).toBe(0o600);
  }
  const kept = JSON.parse(
    await readFile(join(root, 'documents/booking-key.json'), 'utf8'),
  ) as object;
  expect(kept).toMatchObject({ version: 1, key: expect.stringMatching(/^[\w-]{43}$/) });
  expect(kept).not.toMatchObject({ key: KEY });
});
