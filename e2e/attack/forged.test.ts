import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Refusal, Result } from '#protocol/refusals.js';

import type { Centre } from '../harness/centre.js';
import { addStaff, openCentre, pair, signIn, ticketRequest } from '../harness/centre.js';
import { accepted, Client, ConnectionRefused, newCommandId } from '../harness/client.js';
import { bookingKeys, openPlanner, planSession, putActivity } from '../harness/planner.js';
import { ServerProcess } from '../harness/server-process.js';

let server: ServerProcess;
let centre: Centre;
let otherKiosk: Client<'kiosk'>;

beforeAll(async () => {
  server = await ServerProcess.start();
  centre = await openCentre(server.url, 2);
  const { token } = await pair(server.url, centre.steward, 'kiosk', 'Kiosk 2');
  otherKiosk = await Client.connect(server.url, { audience: 'kiosk', token });
}, 60_000);

afterAll(async () => {
  otherKiosk?.close();
  centre?.close();
  await server?.dispose();
});

const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code);

describe('a command that was seen on the wire', () => {
  test('tells nobody else its answer, before and after a restart', async () => {
    const id = newCommandId();
    const { payload } = ticketRequest();
    const first = await centre.kiosk.accepted('take-ticket', payload, { id });
    const phone = await Client.connect(server.url, { audience: 'phone', secret: payload.secret });
    for (let start = 0; start < 2; start += 1) {
      for (const other of [otherKiosk, centre.steward]) {
        const repeated = await other.command('take-ticket', payload, { id, retry: true });
        expect(repeated).toEqual({ ok: false, refusal: { code: 'command-id-reused' } });
      }
      const left = await phone.command('leave-queue', {}, { id, retry: true });
      expect(codeOf(left)).toBe('command-id-reused');
      // its own sender hears the same again, and there is one ticket
      const again = await centre.kiosk.accepted('take-ticket', payload, { id, retry: true });
      expect(again).toEqual(first);
      if (start > 0) continue;
      await server.kill();
      await server.restart();
    }
    phone.close();
    const waiting = Object.values((await centre.steward.fresh()).tickets);
    expect(waiting.filter(({ shortCode }) => shortCode === payload.shortCode)).toHaveLength(1);
  });

  test('of a seat tells nobody else either', async () => {
    const planner = await openPlanner(server.url);
    await putActivity(planner);
    const sessionId = await planSession(planner);
    planner.close();
    const id = newCommandId();
    const payload = { sessionId, ...bookingKeys() };
    const signedUp = await centre.kiosk.accepted('sign-up', payload, { id });
    for (const other of [otherKiosk, centre.steward]) {
      expect(codeOf(await other.command('sign-up', payload, { id }))).toBe('command-id-reused');
      // under an id of its own it says that the keys are taken, and no booking's name
      const forged = await other.command('sign-up', payload);
      expect(JSON.stringify(forged)).not.toContain(signedUp.bookingId);
      expect(codeOf(forged)).toBe('booking-key-in-use');
    }
  });

  test('cannot be given as somebody else’s, whatever it says of its sender', async () => {
    const forged = { id: newCommandId(), kind: 'take-ticket', payload: ticketRequest().payload };
    for (const more of [
      { deviceId: 'device-id-000001' },
      { actor: { kind: 'system' } },
      { by: 'staff:1', roles: ['administrator'] },
    ]) {
      const { socket } = otherKiosk;
      const asked = { ...forged, at: 0, ...more } as never;
      const answer = (await socket.emitWithAck('command', asked)) as Result<unknown>;
      expect(codeOf(answer)).toBe('malformed');
      const inside = { ...forged, at: 0, payload: { ...forged.payload, ...more } } as never;
      expect(codeOf((await socket.emitWithAck('command', inside)) as Result<unknown>)).toBe(
        'malformed',
      );
    }
  });
});

describe('somebody else’s ticket', () => {
  test('is not left, seen or withdrawn by another visitor or kiosk', async () => {
    const own = ticketRequest();
    const { ticketId } = await centre.kiosk.accepted('take-ticket', own.payload);
    const mine = ticketRequest();
    await otherKiosk.accepted('take-ticket', mine.payload);
    const phone = await Client.connect(server.url, { audience: 'phone', secret: mine.secret });
    expect(JSON.stringify(phone.view)).not.toContain(ticketId);
    const named = { ticketId } as never;
    expect(codeOf(await phone.command('leave-queue', named))).toBe('malformed');
    for (const kind of ['mark-left', 'park-ticket', 'return-ticket'] as const) {
      expect(codeOf(await phone.command(kind, { ticketId }))).toBe('not-allowed');
      expect(codeOf(await otherKiosk.command(kind, { ticketId }))).toBe('not-allowed');
    }
    expect(codeOf(await phone.query('ticket', { secret: own.secret }))).toBe('not-allowed');
    const stays = await centre.steward.fresh();
    expect(stays.tickets[ticketId]).toMatchObject({ status: 'waiting' });
    phone.close();
  });
});

/** Every way of the office over HTTP, none of which a token of before may go. */
const OFFICE_WAYS = [
  ['GET', '/backups/new'],
  ['POST', '/backups/check'],
  ['POST', '/backups/forget'],
  ['GET', '/exports/report/2026-01.csv?language=fr'],
  ['GET', '/exports/days/2026-01-01/2026-01-02.csv?language=fr'],
  ['POST', '/past-years'],
  ['GET', '/workshops/programme.csv?from=2026-01-01&to=2026-01-31'],
  ['POST', '/workshops/import?take=none'],
  ['PUT', '/jobs/uploads/upload-id-000001/0?name=a.csv'],
] as const;

const ENDINGS = ['sign-out', 'set-pin', 'roles', 'removal'] as const;

async function isLetIn(audience: 'advisor' | 'office', token: string): Promise<string> {
  try {
    const page = await Client.connect(server.url, { audience, token });
    page.close();
    return 'let in';
  } catch (error) {
    if (error instanceof ConnectionRefused) return error.refusal.code;
    throw error;
  }
}

describe('a right that has ended', () => {
  test('opens nothing any more, on no way and after no restart', async () => {
    const tokens: string[] = [];
    for (const how of ENDINGS) {
      const code = `X${how.slice(0, 4).replace('-', '').toUpperCase()}`;
      await addStaff(server.url, { [code]: ['administrator', 'advisor'] });
      const { token } = await signIn(server.url, code);
      const page = await Client.connect(server.url, { audience: 'office', token });
      const ended = new Promise<Refusal>(
        (resolve) => void page.socket.once('access-ended', resolve),
      );
      await end(how, code, page);
      expect([how, await ended]).toEqual([how, { code: 'session-expired' }]);
      page.close();
      tokens.push(token);
    }
    for (let start = 0; start < 2; start += 1) {
      for (const token of tokens) {
        expect(await isLetIn('office', token)).toBe('session-expired');
        expect(await isLetIn('advisor', token)).toBe('session-expired');
        for (const [method, path] of OFFICE_WAYS) {
          const headers = { authorization: `Bearer ${token}` };
          const answer = await fetch(`${server.url}${path}`, { method, headers });
          expect([path, answer.status]).toEqual([path, 401]);
        }
      }
      if (start > 0) continue;
      await server.kill();
      await server.restart();
    }
  }, 40_000);

  async function end(
    how: (typeof ENDINGS)[number],
    code: string,
    page: Client<'office'>,
  ): Promise<void> {
    if (how === 'sign-out') {
      accepted('sign-out', await page.socket.emitWithAck('sign-out'));
      return;
    }
    const office = await openPlanner(server.url);
    const { staff } = accepted('staff', await office.query('staff', {}));
    const { staffId } = staff.find((member) => member.code === code) ?? expect.unreachable();
    if (how === 'set-pin') {
      await office.accepted('set-pin', { staffId, pin: '84062917' });
    } else {
      const roles = how === 'roles' ? (['advisor'] as const) : (['administrator'] as const);
      await office.accepted('change-staff', {
        staffId,
        roles: [...roles],
        active: how === 'roles',
      });
    }
    office.close();
  }

  test('of a tablet that was removed opens nothing, also when the tablet is paired again', async () => {
    const stolen = await pair(server.url, centre.steward, 'kiosk', 'Tablet');
    const tablet = await Client.connect(server.url, { audience: 'kiosk', token: stolen.token });
    const view = await centre.steward.until(({ devices }) =>
      Object.values(devices).some(({ name }) => name === 'Tablet'),
    );
    const [deviceId = ''] =
      Object.entries(view.devices).find(([, { name }]) => name === 'Tablet') ?? [];
    const ended = new Promise<Refusal>(
      (resolve) => void tablet.socket.once('access-ended', resolve),
    );
    await centre.steward.accepted('revoke-device', { deviceId });
    expect(await ended).toEqual({ code: 'device-unknown' });
    tablet.close();
    const again = await pair(server.url, centre.steward, 'kiosk', 'Tablet');
    expect(again.token).not.toBe(stolen.token);
    for (let start = 0; start < 2; start += 1) {
      for (const audience of ['kiosk', 'display'] as const) {
        const refused = Client.connect(server.url, { audience, token: stolen.token });
        await expect(refused).rejects.toThrow('device-unknown');
      }
      if (start > 0) continue;
      await server.kill();
      await server.restart();
    }
    const back = await Client.connect(server.url, { audience: 'kiosk', token: again.token });
    back.close();
  });
});
