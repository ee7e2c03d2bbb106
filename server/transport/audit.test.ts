import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { refuse } from '#protocol/refusals.js';
import { STEWARD_CHECK_PATH } from '#protocol/shell.js';

import { noRateLimits } from './limits.js';
import { commandOf } from './testing/payloads.js';
import { sendRaw } from './testing/raw-request.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, PIN, runTransport } from './testing/running-transport.js';

let running: RunningTransport;
let office: Page & RawPage;
let steward: Page & RawPage;
beforeAll(async () => {
  running = await runTransport({ limits: noRateLimits });
  await running.member('BOSS', ['administrator', 'steward']);
  const { token } = await running.signIn('BOSS');
  office = await running.enter({ audience: 'office', token });
  steward = await running.enter({ audience: 'steward', token });
});
afterAll(() => running.stop());
beforeEach(() => {
  running.audit.entries.length = 0;
});

const entries = () => running.audit.entries;

it('notes who signed in, and who was not let in by a code that somebody has', async () => {
  const guest = await running.enter({ audience: 'guest' });
  expect(await ask(guest, 'sign-in', { code: 'BOSS', pin: PIN })).toMatchObject({ ok: true });
  await ask(guest, 'sign-in', { code: 'BOSS', pin: '11223344' });
  await ask(guest, 'sign-in', { code: PIN.slice(0, 6), pin: '11223344' });
  await ask(guest, 'sign-in', { code: 'BOSS' });
  expect(entries()).toEqual([
    { what: 'signed-in', by: 'BOSS' },
    { what: 'sign-in-failed', detail: 'BOSS' },
    { what: 'sign-in-failed' },
  ]);
  const body = JSON.stringify({ code: 'BOSS', pin: '11223344' });
  const headers = { 'content-type': 'application/json' };
  await sendRaw(running.port, 'POST', STEWARD_CHECK_PATH, headers, body);
  expect(entries().at(-1)).toEqual({ what: 'sign-in-failed', detail: 'BOSS' });
});

it('notes what an administrator and a steward change, once they have', async () => {
  await ask(office, 'command', commandOf('add-staff'));
  await ask(office, 'command', commandOf('add-staff'));
  const { deviceId } = await running.device('display');
  await ask(steward, 'command', commandOf('revoke-device', { deviceId }));
  expect(entries()).toEqual([
    { what: 'staff-changed', detail: 'NEW1: advisor', by: 'BOSS' },
    { what: 'device-changed', detail: 'revoked: test', by: 'BOSS' },
  ]);
});

it('notes a repeated command once, and none that was refused', async () => {
  const opens = commandOf('open-day');
  await ask(steward, 'command', opens);
  await ask(steward, 'command', opens);
  running.desk.answer = () => Promise.resolve(refuse('day-closed'));
  await ask(steward, 'command', commandOf('close-day'));
  expect(entries()).toEqual([{ what: 'day-opened', by: 'BOSS' }]);
});

it('notes an import of the programme that took something', async () => {
  const { token } = await running.signIn('BOSS');
  entries().length = 0;
  const headers = { authorization: `Bearer ${token}` };
  await sendRaw(running.port, 'POST', '/workshops/import?take=none', headers, 'nothing');
  expect(entries()).toEqual([]);
});
