import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { Result } from '#protocol/refusals.js';
import { newTicketKeys, randomToken } from '#protocol/ticket-keys.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { SignedUp } from '#protocol/workshops/commands.js';
import type { BookingView } from '#protocol/workshops/views.js';

import { activity, session } from '../application/workshops/testing/programme.js';
import type { WorkshopActor } from '../application/workshops/workshop-desk.js';
import type { Centre } from './testing/real-workshops.js';
import { NOW, openCentre } from './testing/real-workshops.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, next } from './testing/running-transport.js';

const KIOSKS = 6;
const EACH = 50;
const SEATS = 12;
const WAITING = 20;
const PLANNER: WorkshopActor = { kind: 'staff', staffId: 'staff-id-0000001', roles: ['planner'] };

let random = 1;
function fill(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at += 1) {
    random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = random >>> 16;
  }
}

/** Paired in the same order each time, and so with the same ids: a repeat comes from who sent it first. */
async function kiosks(running: RunningTransport): Promise<readonly (Page & RawPage)[]> {
  const all: (Page & RawPage)[] = [];
  for (let count = 0; count < KIOSKS; count += 1) {
    const { token } = await running.device('kiosk');
    all.push(await running.enter({ audience: 'kiosk', token }));
  }
  return all;
}

interface SignUp {
  readonly kiosk: number;
  readonly secret: string;
  readonly code: string;
  readonly command: object;
}

describe('300 people who want 12 seats at once', () => {
  let root: string;
  let centre: Centre;
  let sessionId: string;
  let signUps: readonly SignUp[];
  let answers: readonly Result<SignedUp>[];
  let told: string[];

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'sign-up-'));
    centre = await openCentre(root);
    const { desk, running } = centre;
    await desk.submit(
      'put-activity-001',
      { kind: 'put-activity', payload: { activity: activity() } },
      PLANNER,
    );
    await desk.submit(
      'plan-session-001',
      { kind: 'plan-sessions', payload: { session: session().plan, weeks: 1 } },
      PLANNER,
    );
    [sessionId = ''] = [...desk.state().sessions.keys()];

    signUps = Array.from({ length: KIOSKS * EACH }, (_none, index) => {
      const { secret, shortCode: code } = newTicketKeys(fill);
      const id = randomToken(fill, 22);
      const payload = { sessionId, secret, code };
      return {
        kiosk: index % KIOSKS,
        secret,
        code,
        command: { id, kind: 'sign-up', payload, at: NOW },
      };
    });
    const pages = await kiosks(running);
    told = [];
    for (const page of pages) page.onAny((...args) => void told.push(JSON.stringify(args)));
    answers = await Promise.all(
      signUps.map(({ kiosk, command }) =>
        ask<SignedUp>(pages[kiosk] ?? expect.unreachable(), 'command', command),
      ),
    );
  });
  afterAll(async () => {
    await centre.close();
    await rm(root, { recursive: true });
  });

  function outcomes(given: readonly Result<SignedUp>[]) {
    const booked = given.filter((answer) => answer.ok && answer.value.place === undefined);
    const places = given.flatMap((answer) =>
      answer.ok && answer.value.place !== undefined ? [answer.value.place] : [],
    );
    const refused = given.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
    return { booked: booked.length, places: places.toSorted((a, b) => a - b), refused };
  }

  const EXPECTED = {
    booked: SEATS,
    places: Array.from({ length: WAITING }, (_none, index) => index + 1),
    refused: Array.from({ length: KIOSKS * EACH - SEATS - WAITING }, () => 'session-full'),
  };

  /** What is kept: who has a seat and who waits, in order. */
  function kept() {
    const state = centre.desk.state();
    const ids = state.sessions.get(sessionId)?.bookings ?? [];
    return ids.map((id) => ({ id, status: state.bookings.get(id)?.status }));
  }

  it('get exactly 12, and 20 wait, each at a place of their own', () => {
    expect(outcomes(answers)).toEqual(EXPECTED);
    expect(centre.problems).toEqual([]);
  });

  it('wait in the order in which they came', () => {
    const bookings = kept();
    expect(bookings.map(({ status }) => status)).toEqual([
      ...Array.from({ length: SEATS }, () => 'booked'),
      ...Array.from({ length: WAITING }, () => 'waiting'),
    ]);
    for (const answer of answers) {
      if (!answer.ok || answer.value.place === undefined) continue;
      expect(bookings[SEATS + answer.value.place - 1]?.id).toBe(answer.value.bookingId);
    }
    // nobody of one kiosk overtook another of the same: seats, then rising places, then none
    for (let kiosk = 0; kiosk < KIOSKS; kiosk += 1) {
      const own = answers.filter((_answer, index) => signUps[index]?.kiosk === kiosk);
      const order = own.map((answer) => (answer.ok ? (answer.value.place ?? 0) : WAITING + 1));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  it('are told of no one’s secret, code or booking in what every kiosk sees', async () => {
    // views follow at a pace of their own
    await vi.waitFor(() => expect(told.join('\n')).toContain('"signUp":"full"'), {
      timeout: 10_000,
    });
    const text = told.join('\n');
    const ids = kept().map(({ id }) => id);
    const never = [...ids, ...signUps.flatMap(({ secret, code }) => [secret, code])];
    expect(never.filter((word) => text.includes(word))).toEqual([]);
  });

  it('leave no secret and no code on the disk', async () => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const texts = await Promise.all(
      files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'latin1')),
    );
    const all = texts.join('\n');
    expect(all).toContain(sessionId);
    // six letters alone may stand in any hash: a code is looked for as a word
    const found = signUps.filter(
      ({ secret, code }) => all.includes(secret) || new RegExp(`\\b${code}\\b`).test(all),
    );
    expect(found).toEqual([]);
  });

  it('stay so when the server starts again, and when every kiosk asks again', async () => {
    const before = kept();
    await centre.close();
    centre = await openCentre(root);
    expect(kept()).toEqual(before);

    const phones = signUps.flatMap(({ secret }, index) => {
      const answer = answers[index];
      return answer?.ok === true ? [{ secret, place: answer.value.place }] : [];
    });
    for (const { secret, place } of phones) {
      const page = centre.running.dial({
        protocol: PROTOCOL_VERSION,
        audience: 'booking',
        secret,
      });
      const [snapshot] = (await next(page, 'snapshot')) as [{ view: BookingView }];
      expect(snapshot.view.place).toBe(place);
      expect(snapshot.view.status).toBe(place === undefined ? 'booked' : 'waiting');
      page.disconnect();
    }

    const pages = await kiosks(centre.running);
    const again = await Promise.all(
      signUps.map(({ kiosk, command }) =>
        ask<SignedUp>(pages[kiosk] ?? expect.unreachable(), 'command', command),
      ),
    );
    expect(outcomes(again)).toEqual(EXPECTED);
    expect(kept()).toEqual(before);
  });
});
