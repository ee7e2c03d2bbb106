import type { PairingShown, SignedIn } from '#protocol/socket.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SESSION_MS } from '../application/access/sessions.js';
import { SECRET, stateWith, ticket } from './testing/fake-desk.js';
import { commandOf } from './testing/payloads.js';
import type { RunningTransport } from './testing/running-transport.js';
import { PIN, ask, next, runTransport } from './testing/running-transport.js';

const TOKEN = 'A'.repeat(43);

describe('access', () => {
  let running: RunningTransport;

  beforeEach(async () => {
    running = await runTransport();
  });
  afterEach(() => running.stop());

  it.each<[string, object, string]>([
    ['nothing', {}, 'malformed'],
    ['another audience', { protocol: PROTOCOL_VERSION, audience: 'root' }, 'malformed'],
    [
      'more than is asked',
      { protocol: PROTOCOL_VERSION, audience: 'guest', token: TOKEN },
      'malformed',
    ],
    [
      'a short token',
      { protocol: PROTOCOL_VERSION, audience: 'kiosk', token: 'AAAA' },
      'malformed',
    ],
    [
      'a token that is an object',
      { protocol: PROTOCOL_VERSION, audience: 'kiosk', token: { $ne: 1 } },
      'malformed',
    ],
    ['an older page', { protocol: PROTOCOL_VERSION - 1, audience: 'guest' }, 'protocol-too-old'],
    [
      'an older page of another shape',
      { protocol: PROTOCOL_VERSION - 1, who: 'kiosk' },
      'protocol-too-old',
    ],
    [
      'an unknown kiosk',
      { protocol: PROTOCOL_VERSION, audience: 'kiosk', token: TOKEN },
      'device-unknown',
    ],
    [
      'an unknown display',
      { protocol: PROTOCOL_VERSION, audience: 'display', token: TOKEN },
      'device-unknown',
    ],
    [
      'an unknown session',
      { protocol: PROTOCOL_VERSION, audience: 'steward', token: TOKEN },
      'session-expired',
    ],
    [
      'an unknown ticket',
      { protocol: PROTOCOL_VERSION, audience: 'phone', secret: SECRET },
      'ticket-unknown',
    ],
  ])('does not let in %s', async (_what, auth, code) => {
    expect(await running.connect(auth)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('does not let a kiosk in as a display', async () => {
    const { token } = await running.device('kiosk');
    const answer = await running.connect({
      protocol: PROTOCOL_VERSION,
      audience: 'display',
      token,
    });
    expect(answer).toMatchObject({ refusal: { code: 'device-unknown' } });
  });

  it.each(['steward', 'office'] as const)('does not let an advisor in as %s', async (audience) => {
    await running.member('AB', ['advisor']);
    const { token } = await running.signIn('AB');
    const answer = await running.connect({ protocol: PROTOCOL_VERSION, audience, token });
    expect(answer).toMatchObject({ refusal: { code: 'role-missing' } });
  });

  it('lets no page of another site open a socket', async () => {
    const foreign = running.dial(
      { protocol: PROTOCOL_VERSION, audience: 'guest' },
      { Origin: 'http://evil.test' },
    );
    await next(foreign, 'connect_error');
    const own = running.dial(
      { protocol: PROTOCOL_VERSION, audience: 'guest' },
      { Origin: running.url },
    );
    await next(own, 'snapshot');
    expect(foreign.connected).toBe(false);
  });

  it('signs in by code and PIN, whatever the case of the code', async () => {
    await running.member('AB', ['advisor']);
    const guest = await running.enter({ audience: 'guest' });
    const answer = await ask<SignedIn>(guest, 'sign-in', { code: ' ab ', pin: PIN });
    expect(answer).toMatchObject({ ok: true, value: { code: 'AB', roles: ['advisor'] } });
  });

  it('locks a code out after five wrong tries', async () => {
    await running.member('AB', ['advisor']);
    const guest = await running.enter({ audience: 'guest' });
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await ask(guest, 'sign-in', { code: 'AB', pin: '80256913' })).toMatchObject({
        refusal: { code: 'sign-in-failed' },
      });
    }
    expect(await ask(guest, 'sign-in', { code: 'AB', pin: PIN })).toEqual({
      ok: false,
      refusal: { code: 'locked-out', detail: { minutes: 15 } },
    });
  });

  it('answers a sign-out, then ends every page of the session', async () => {
    await running.member('AB', ['advisor']);
    const { token } = await running.signIn('AB');
    const page = await running.enter({ audience: 'advisor', token });
    const other = await running.enter({ audience: 'advisor', token });
    const ends = Promise.all([next(other, 'access-ended'), next(other, 'disconnect')]);
    expect(await ask(page, 'sign-out')).toEqual({ ok: true, value: {} });
    expect((await ends)[0]).toEqual([{ code: 'session-expired' }]);
    const again = await running.connect({ protocol: PROTOCOL_VERSION, audience: 'advisor', token });
    expect(again).toMatchObject({ refusal: { code: 'session-expired' } });
  });

  it('ends a member’s pages when the roles change', async () => {
    const staffId = await running.member('AB', ['advisor']);
    const { token } = await running.signIn('AB');
    const page = await running.enter({ audience: 'advisor', token });
    const ended = Promise.all([next(page, 'access-ended'), next(page, 'disconnect')]);
    await running.services.staff.change(staffId, ['statistics'], true);
    expect((await ended)[0]).toEqual([{ code: 'session-expired' }]);
  });

  it('refuses a command of a session that has run out, and ends it', async () => {
    await running.member('AB', ['advisor']);
    const { token } = await running.signIn('AB');
    const page = await running.enter({ audience: 'advisor', token });
    running.clock.advance(SESSION_MS);
    const ended = next(page, 'access-ended');
    expect(await ask(page, 'command', commandOf('call-next'))).toMatchObject({
      refusal: { code: 'session-expired' },
    });
    expect(await ended).toEqual([{ code: 'session-expired' }]);
    expect(running.desk.submitted).toEqual([]);
  });

  it('pairs a device that a steward approves, and puts it out when revoked', async () => {
    await running.member('ST', ['steward']);
    const { token: stewardToken } = await running.signIn('ST');
    const steward = await running.enter({ audience: 'steward', token: stewardToken });
    const guest = await running.enter({ audience: 'guest' });
    const asked = await ask<PairingShown>(guest, 'request-pairing', { kind: 'kiosk' });
    const { requestId, code } = asked.ok ? asked.value : expect.unreachable();
    const pending = await ask(steward, 'resync');
    expect(pending).toMatchObject({
      value: { view: { pairing: { [requestId]: { kind: 'kiosk', code, address: '127.0.0.1' } } } },
    });

    const paired = next(guest, 'paired');
    const approve = commandOf('approve-device', { requestId, name: 'Hall 1' });
    expect(await ask(steward, 'command', approve)).toEqual({ ok: true, value: {} });
    const [{ token }] = (await paired) as [{ token: string }];
    const kiosk = await running.enter({ audience: 'kiosk', token });
    const { devices } = running.services;
    const { deviceId } = devices.find(token) ?? expect.unreachable();
    expect(await ask(steward, 'resync')).toMatchObject({
      value: { view: { devices: { [deviceId]: { name: 'Hall 1', online: true } }, pairing: {} } },
    });

    const ended = Promise.all([next(kiosk, 'access-ended'), next(kiosk, 'disconnect')]);
    const revoke = commandOf('revoke-device', { deviceId });
    expect(await ask(steward, 'command', revoke)).toEqual({ ok: true, value: {} });
    expect((await ended)[0]).toEqual([{ code: 'device-unknown' }]);
    const again = await running.connect({ protocol: PROTOCOL_VERSION, audience: 'kiosk', token });
    expect(again).toMatchObject({ refusal: { code: 'device-unknown' } });
  });

  it('forgets the request of a device that has gone, and takes a new one for the last', async () => {
    const guest = await running.enter({ audience: 'guest' });
    for (let times = 0; times < 5; times += 1) {
      expect(await ask(guest, 'request-pairing', { kind: 'display' })).toMatchObject({ ok: true });
    }
    const { pairing } = running.services;
    expect(Object.keys(pairing.pending())).toHaveLength(1);
    const withdrawn = new Promise<void>((resolve) => void pairing.changed.subscribe(resolve));
    guest.disconnect();
    await withdrawn;
    expect(pairing.pending()).toEqual({});
  });

  it('ends a phone’s page when its ticket is no longer kept', async () => {
    running.desk.set(stateWith(ticket()));
    running.views.publish(running.desk.state());
    const phone = await running.enter({ audience: 'phone', secret: SECRET });
    const ended = next(phone, 'access-ended');
    running.desk.set(stateWith());
    running.views.publish(running.desk.state());
    expect(await ended).toEqual([{ code: 'ticket-unknown' }]);
  });
});

describe('a demonstration', () => {
  it('approves devices by itself', async () => {
    const running = await runTransport({ autoApprove: true });
    const guest = await running.enter({ audience: 'guest' });
    const paired = next(guest, 'paired');
    expect(await ask(guest, 'request-pairing', { kind: 'display' })).toMatchObject({ ok: true });
    const [{ token }] = (await paired) as [{ token: string }];
    await running.enter({ audience: 'display', token });
    await running.stop();
  });
});
