import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { ReceptionEvent } from '../domain/reception/events.js';
import type { WorkshopEvent } from '../domain/workshops/events.js';
import type { Demo } from './demo.js';
import { demoStaff, startDemo } from './demo.js';
import { MOST_WAITING } from './demo/visitors.js';
import { FakeCentre } from './demo/testing/fake-centre.js';
import { seededRandom } from '../domain/seeded.js';

const asset = (path: string): string =>
  fileURLToPath(new URL(`../../assets/${path}`, import.meta.url));
const day = (name: string): string => asset(`days/${name}`);
const programme = asset('workshops/example.json');
const PATIENT = { timeout: 20_000, interval: 20 };
/** The file's day in about ten seconds. */
const SPEED = 3_000;
/** Two kiosks, a display, the desk, the office, and the islands of the file; phones come and go. */
const EVERYBODY = 15;

let fake: FakeCentre;
let url: string;
let demo: Demo | undefined;
let lines: string[];

beforeEach(async () => {
  fake = new FakeCentre(demoStaff());
  url = await fake.start();
  lines = [];
});

afterEach(async () => {
  await demo?.stop();
  demo = undefined;
  await fake.stop();
});

async function begin(files: Partial<Record<'visitors' | 'staffing', string>> = {}): Promise<void> {
  demo = await startDemo({
    url,
    staff: demoStaff(),
    visitors: day('demo-visitors.csv'),
    staffing: day('demo-staffing.csv'),
    programme,
    ...files,
    speed: SPEED,
    log: (line) => lines.push(line),
    random: seededRandom(1),
  });
}

function happened<T extends ReceptionEvent['type']>(type: T) {
  return fake.centre.events.filter(
    (event): event is Extract<ReceptionEvent, { type: T }> => event.type === type,
  );
}

/** A session that begins in ten minutes, whatever the clock shows. */
function soon(): WorkshopEvent {
  const now = Date.now();
  const date = new Date(now).toISOString().slice(0, 10);
  return {
    type: 'session-planned',
    at: now,
    sessionId: 'soon',
    plan: {
      activityId: 'visite-guidee',
      date,
      starts: '12:00',
      ends: '13:00',
      room: 'room-4',
      capacity: 12,
      waitingList: 6,
      signUpCloses: 0,
    },
    startsAt: now + 10 * 60_000,
    endsAt: now + 70 * 60_000,
  };
}

function ended(outcome: string): number {
  return happened('ticket-closed').filter((event) => event.outcome === outcome).length;
}

describe('a demonstration', { timeout: 120_000 }, () => {
  test('visitors come, are called, advised, missed and leave, and the file starts again', async () => {
    await begin();
    await vi.waitFor(
      () => {
        expect(lines).toContain('day file begins, round 2');
        expect(ended('served')).toBeGreaterThan(60);
        expect(ended('no-show')).toBeGreaterThan(0);
        expect(ended('left')).toBeGreaterThan(0);
        expect(happened('priority-set').length).toBeGreaterThan(0);
        expect(happened('call-shown').length).toBeGreaterThan(0);
        expect(happened('break-started').length).toBeGreaterThan(0);
        expect(happened('ticket-transferred').length).toBeGreaterThan(0);
        expect(happened('ticket-parked').length).toBeGreaterThan(0);
        expect(happened('seat-taken').length).toBeGreaterThan(28);
        expect(happened('seat-freed').length).toBeGreaterThan(0);
        expect(happened('help-logged').length).toBeGreaterThan(0);
        expect([...fake.devices.given].toSorted()).toEqual([
          'answer-help',
          'ask-help',
          'change-device',
          'end-help',
          'report-kiosk',
        ]);
      },
      { ...PATIENT, timeout: 100_000 },
    );
    const busy = new Set(happened('interview-started').map(({ island }) => island));
    expect(busy.size).toBe(10);
    expect(Math.max(...busy)).toBeLessThanOrEqual(12);
    const kiosks = [...fake.devices.all.values()].filter(({ kind }) => kind === 'kiosk');
    expect(kiosks).toMatchObject([
      { name: 'Kiosk 1', kiosk: { printer: 'browser' } },
      { name: 'Kiosk 2', kiosk: { accessible: true, reach: true } },
    ]);
  });

  test('has a programme that fills: people sign up, wait, cancel and come', async () => {
    await begin();
    const { events } = fake.programme;
    await vi.waitFor(() => expect(lines).toContain('programme planned'), PATIENT);
    fake.programme.happens(soon());
    const seen = (type: WorkshopEvent['type']) => events.filter((event) => event.type === type);
    await vi.waitFor(
      () => {
        expect(seen('activity-put')).toHaveLength(24);
        expect(seen('session-planned').length).toBeGreaterThan(90);
        expect(seen('booked').length).toBeGreaterThan(100);
        expect(events.some((event) => event.type === 'booked' && event.waiting)).toBe(true);
        expect(seen('booking-cancelled').length).toBeGreaterThan(0);
        expect(seen('booking-moved-up').length).toBeGreaterThan(0);
        expect(seen('booking-arrived').length).toBeGreaterThan(0);
      },
      { ...PATIENT, timeout: 100_000 },
    );
    const sessions = Object.values(fake.programme.views().visitors.sessions);
    expect(sessions.some(({ left }) => left === 0)).toBe(true);
    expect(sessions.some(({ left }) => left > 0)).toBe(true);
    const kiosks = new Set(events.flatMap((event) => ('kiosk' in event ? [event.kiosk] : [])));
    expect(kiosks.size).toBe(1);
  });

  test('goes on after the server was away, with the rights it had', async () => {
    await begin();
    await vi.waitFor(() => expect(fake.connected).toBeGreaterThanOrEqual(EVERYBODY), PATIENT);
    await vi.waitFor(() => expect(ended('served')).toBeGreaterThan(3), PATIENT);
    await fake.stop();
    await fake.start();
    const before = ended('served');
    await vi.waitFor(() => expect(fake.connected).toBeGreaterThanOrEqual(EVERYBODY), PATIENT);
    await vi.waitFor(() => expect(ended('served')).toBeGreaterThan(before + 3), PATIENT);
    expect(lines.filter((line) => /gave up|again/.test(line))).toEqual([]);
  });

  test('signs in and pairs again where the server has forgotten everybody', async () => {
    await begin();
    await vi.waitFor(() => expect(ended('served')).toBeGreaterThan(3), PATIENT);
    await fake.stop();
    fake.forgetRights();
    await fake.start();
    const before = ended('served');
    await vi.waitFor(() => expect(ended('served')).toBeGreaterThan(before + 3), PATIENT);
  });

  test('opens again, a while later, a day that somebody closed', async () => {
    await begin();
    await vi.waitFor(() => expect(ended('served')).toBeGreaterThan(1), PATIENT);
    fake.give(
      { kind: 'staff', staffId: 'S1', roles: ['steward'] },
      { kind: 'close-day', payload: {} },
    );
    await vi.waitFor(() => expect(happened('day-opened')).toHaveLength(2), PATIENT);
    const before = ended('served');
    await vi.waitFor(() => expect(ended('served')).toBeGreaterThan(before), PATIENT);
  });

  test('takes no more tickets while too many wait', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'demo-'));
    const visitors = join(folder, 'visitors.csv');
    const staffing = join(folder, 'staffing.csv');
    const rows = Array.from({ length: 60 }, () => '09:00:00,fr,work,no,240,served');
    await writeFile(
      visitors,
      ['arrival,language,theme,priority,interview_minutes,outcome', ...rows].join('\n'),
    );
    await writeFile(staffing, 'island,languages,themes,from,to\n1,fr,work,09:00,13:00\n');
    await begin({ visitors, staffing });
    await vi.waitFor(() => expect(lines).toContain('day file begins, round 2'), {
      ...PATIENT,
      timeout: 30_000,
    });
    const taken = happened('ticket-taken').length;
    expect(taken).toBeGreaterThanOrEqual(MOST_WAITING);
    expect(fake.centre.state.waiting.get('work.fr')).toBeLessThanOrEqual(MOST_WAITING + 1);
    await rm(folder, { recursive: true });
  });

  test('serves the ticket of a person who tries it', async () => {
    await begin();
    await vi.waitFor(() => expect(fake.centre.open).toBe(true), PATIENT);
    fake.give(
      { kind: 'device', deviceId: 'kiosk-of-a-person', device: 'kiosk' },
      {
        kind: 'take-ticket',
        payload: { theme: 'work', language: 'fr', secretHash: 'theirs', shortCode: 'ACDEFG' },
      },
    );
    const mine = (): string | undefined => fake.centre.state.ticketBySecret.get('theirs');
    await vi.waitFor(
      () => expect(fake.centre.ticket(mine() ?? '')?.outcome).toBe('served'),
      PATIENT,
    );
  });

  test('waits for a server that is not there yet, and stops all the same', async () => {
    await fake.stop();
    await begin();
    await vi.waitFor(() => expect(lines.join()).toContain('no answer'), {
      ...PATIENT,
      timeout: 30_000,
    });
    await demo?.stop();
    expect(lines.filter((line) => line.includes('gave up'))).toEqual([]);
  });

  test('leaves nobody connected when it stops', async () => {
    await begin();
    await vi.waitFor(() => expect(ended('served')).toBeGreaterThan(1), PATIENT);
    await demo?.stop();
    await vi.waitFor(() => expect(fake.connected).toBe(0), PATIENT);
  });
});

test('a bad day file is named', async () => {
  await expect(
    startDemo({
      url,
      staff: demoStaff(),
      visitors: day('demo-staffing.csv'),
      staffing: day('demo-staffing.csv'),
      programme,
      speed: 20,
      log: () => undefined,
      random: Math.random,
    }),
  ).rejects.toThrow('column "arrival" is missing');
});
