import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { Audience } from '#protocol/vocabulary.js';
import type { BookingView } from '#protocol/workshops/views.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { hashSecret } from '../application/access/tokens.js';
import {
  BOOKING_SECRET,
  booking,
  programmeWith,
  session,
} from '../application/workshops/testing/programme.js';
import { pagesOfAll } from './testing/audiences.js';
import { SECRET } from './testing/fake-desk.js';
import { commandOf } from './testing/payloads.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, next, runTransport } from './testing/running-transport.js';

const HASHED = { secretHash: hashSecret(SECRET), codeHash: 'hash-of-acdefg' };
const BY_ID = { key: { bookingId: 'booking-id-00001' } };

let running: RunningTransport;
let pages: Readonly<Record<Audience, Page & RawPage>>;
beforeEach(async () => {
  running = await runTransport();
  pages = await pagesOfAll(running);
});
afterEach(() => running.stop());

const phone = () => running.enter({ audience: 'booking', secret: BOOKING_SECRET });
const viewOf = async (page: RawPage) => {
  const answer = await ask<{ view: BookingView }>(page, 'resync');
  return answer.ok ? answer.value.view : answer.refusal.code;
};

describe('commands of the workshops', () => {
  it.each([
    ['sign-up', 'kiosk', { sessionId: 'session-1', ...HASHED }],
    ['sign-up-group', 'steward', { sessionId: 'session-1', places: 20, ...HASHED }],
    ['reissue-booking', 'steward', { bookingId: 'booking-id-00001', ...HASHED }],
    ['check-in', 'kiosk', { key: { secretHash: HASHED.secretHash } }],
    ['cancel-booking', 'kiosk', { key: { codeHash: HASHED.codeHash } }],
    ['cancel-session', 'office', { sessionId: 'session-1' }],
  ] as const)('%s goes on without secret or code', async (kind, audience, payload) => {
    expect(await ask(pages[audience], 'command', commandOf(kind))).toEqual({ ok: true, value: {} });
    expect(running.workshops.submitted.at(-1)?.command).toEqual({ kind, payload });
  });

  it('by id is for the desk', async () => {
    const command = commandOf('check-in', BY_ID);
    await ask(pages.steward, 'command', command);
    expect(running.workshops.submitted.at(-1)?.command.payload).toEqual(BY_ID);
  });

  it.each([
    ['kiosk', 'sign-up', { kind: 'device', device: 'kiosk' }],
    ['steward', 'sign-up', { kind: 'staff', roles: ['steward'] }],
    ['advisor', 'sign-up', { kind: 'staff', roles: ['advisor'] }],
    [
      'office',
      'put-activity',
      { kind: 'staff', roles: ['statistics', 'planner', 'administrator'] },
    ],
    ['booking', 'cancel-own-booking', { kind: 'booking', bookingId: 'booking-id-00001' }],
  ] as const)('of %s name who acts', async (audience, kind, actor) => {
    const command = commandOf(kind);
    await ask(pages[audience], 'command', command);
    expect(running.workshops.submitted.at(-1)).toMatchObject({ id: command.id, actor });
  });

  it('of one visitor’s phones are counted together', async () => {
    const all = [pages.booking, await phone()];
    const codes: (string | undefined)[] = [];
    for (let time = 0; time < 6; time += 1) {
      const page = all[time % 2] ?? expect.unreachable();
      const answer = await ask(page, 'command', commandOf('cancel-own-booking'));
      codes.push(answer.ok ? undefined : answer.refusal.code);
    }
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 'too-fast']);
  });
});

describe('the query for a booking', () => {
  const query = (key: object) => ({ kind: 'booking', payload: { key } });

  it('takes a code or a secret of a kiosk, hashed, and counts by the kiosk', async () => {
    for (const key of [{ code: 'ACDEFG' }, { secret: SECRET }]) {
      expect(await ask(pages.kiosk, 'query', query(key))).toMatchObject({ ok: true });
    }
    expect(running.workshops.asked.map(({ key }) => key)).toEqual([
      { codeHash: HASHED.codeHash },
      { secretHash: HASHED.secretHash },
    ]);
    expect(running.workshops.asked[0]?.by).toMatch(/^device:/);
  });

  it('takes a code of an advisor, who has just given it', async () => {
    expect(await ask(pages.advisor, 'query', query({ code: 'ACDEFG' }))).toMatchObject({
      ok: true,
    });
    expect(running.workshops.asked).toEqual([
      { key: { codeHash: HASHED.codeHash }, by: expect.stringMatching(/^staff:/) },
    ]);
  });

  it('takes an id of the desk alone', async () => {
    const key = BY_ID.key;
    for (const page of [pages.kiosk, pages.advisor]) {
      expect(await ask(page, 'query', query(key))).toEqual({
        ok: false,
        refusal: { code: 'not-allowed' },
      });
    }
    expect(await ask(pages.steward, 'query', query(key))).toMatchObject({ ok: true });
    expect(running.workshops.asked).toEqual([{ key, by: expect.stringMatching(/^staff:/) }]);
  });

  it('is limited for a kiosk as for a session', async () => {
    let last = await ask(pages.kiosk, 'query', query({ code: 'ACDEFG' }));
    for (let time = 0; time < 10; time += 1) {
      last = await ask(pages.kiosk, 'query', query({ code: 'ACDEFG' }));
    }
    expect(last).toEqual({ ok: false, refusal: { code: 'too-fast' } });
  });
});

describe('a booking’s phone page', () => {
  it.each([SECRET, 'x'.repeat(22)])('is nothing to a secret nobody has: %s', async (secret) => {
    const auth = { protocol: PROTOCOL_VERSION, audience: 'booking', secret };
    expect(await running.connect(auth)).toEqual({
      ok: false,
      refusal: { code: 'booking-unknown' },
    });
  });

  it('is told on every phone when something changes', async () => {
    const second = await phone();
    const told = Promise.all([next(pages.booking, 'delta'), next(second, 'delta')]);
    running.workshops.set(programmeWith([session()], [booking({ status: 'present' })]));
    for (const [delta] of await told) expect(delta).toMatchObject({ patch: { status: 'present' } });
  });

  it('ends with its secret, and the new one opens it', async () => {
    const ended = next(pages.booking, 'access-ended');
    const secretHash = hashSecret(SECRET);
    running.workshops.set(programmeWith([session()], [booking({ secretHash })]));
    expect(await ended).toEqual([{ code: 'booking-unknown' }]);
    await expect(phone()).rejects.toThrow('booking-unknown');
    const page = await running.enter({ audience: 'booking', secret: SECRET });
    expect(await viewOf(page)).toMatchObject({ status: 'booked' });
  });

  it('may do nothing more with a secret that has just ended', async () => {
    const state = running.workshops.state();
    state.bookings.set('booking-id-00001', booking({ secretHash: hashSecret(SECRET) }));
    const command = commandOf('cancel-own-booking');
    expect(await ask(pages.booking, 'command', command)).toEqual({
      ok: false,
      refusal: { code: 'booking-unknown' },
    });
    expect(running.workshops.submitted).toEqual([]);
  });

  it('ends when the booking is forgotten', async () => {
    const ended = next(pages.booking, 'access-ended');
    running.workshops.set(programmeWith([]));
    expect(await ended).toEqual([{ code: 'booking-unknown' }]);
  });
});

it.each(['kiosk', 'display', 'advisor', 'steward', 'office'] as const)(
  'tells %s of a change of the programme',
  async (audience) => {
    const told = next(pages[audience], 'delta');
    const changed = programmeWith([session({ revision: 2 })], [booking({ status: 'cancelled' })]);
    changed.revision = 7;
    running.workshops.set(changed);
    const [delta] = await told;
    const patch = JSON.stringify(delta);
    expect(patch).toContain(audience === 'office' ? '"programmeRevision":7' : '"left":12');
  },
);

it('lets a planner into the office, with the programme and no more', async () => {
  await running.member('PLAN', ['planner', 'steward']);
  const { token } = await running.signIn('PLAN');
  const office = await running.enter({ audience: 'office', token });
  const range = { from: '2026-03-01', to: '2026-03-31' };
  const asked = (kind: string, payload: object) => ask(office, 'query', { kind, payload });
  expect(await asked('programme', range)).toMatchObject({ ok: true });
  expect(await asked('workshop-statistics', { period: '2026-03' })).toMatchObject({ ok: true });
  const missing = { ok: false, refusal: { code: 'role-missing' } };
  expect(await asked('statistics', range)).toEqual(missing);
  expect(await asked('jobs-library', {})).toEqual(missing);
  expect(await asked('settings', {})).toEqual(missing);
  await ask(office, 'command', commandOf('put-activity'));
  expect(running.workshops.submitted.at(-1)?.actor).toMatchObject({ roles: ['planner'] });
});
