import { webcrypto } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { STEWARD_CHECK_PATH } from '#protocol/shell.js';
import { newShortCode, randomToken } from '#protocol/ticket-keys.js';

import type { Centre } from '../harness/centre.js';
import { openCentre, pair, signIn, STAFF_PIN, ticketRequest } from '../harness/centre.js';
import { Client, newCommandId } from '../harness/client.js';
import { bookingKeys, openPlanner, planSession, putActivity } from '../harness/planner.js';
import { ADMIN_CODE, ADMIN_PIN, ServerProcess } from '../harness/server-process.js';

const fill = (bytes: Uint8Array<ArrayBuffer>): unknown => webcrypto.getRandomValues(bytes);

/** What was said in confidence, by what it is. */
const secrets = new Map<string, string>();

let server: ServerProcess;
let centre: Centre;

beforeAll(async () => {
  server = await ServerProcess.start({ env: { LOG_LEVEL: 'trace', RATE_LIMITS: 'on' } });
  centre = await openCentre(server.url, 1);
}, 60_000);

afterAll(async () => {
  centre?.close();
  await server?.dispose();
});

test('the log at its most talkative holds none of what was said in confidence', async () => {
  secrets.set('the PIN of an advisor', STAFF_PIN);
  secrets.set('the PIN of the administrator', ADMIN_PIN);
  secrets.set('the token of a kiosk', centre.kioskToken);
  secrets.set('the token of a display', centre.displayToken);
  for (const [index, token] of centre.advisorTokens.entries()) {
    secrets.set(`the token of advisor ${index + 1}`, token);
  }
  await wrongPins();
  await tickets();
  await bookings();
  await pairings();
  await files();
  await nonsense();
  await server.stop();
  const { log } = server;
  // it was listened to, and nothing of it is cut off
  expect(log).toContain('a socket was dropped');
  expect(log.length).toBeLessThan(19_000);
  const told = [...secrets].filter(([, secret]) => log.includes(secret)).map(([what]) => what);
  expect(told).toEqual([]);
  expect(secrets.size).toBeGreaterThan(20);
}, 60_000);

async function wrongPins(): Promise<void> {
  secrets.set('a wrong PIN', '59274618');
  secrets.set('a wrong PIN at a kiosk', '61749203');
  await expect(signIn(server.url, 'A1', '59274618')).rejects.toThrow('sign-in-failed');
  const check = (pin: string) =>
    fetch(`${server.url}${STEWARD_CHECK_PATH}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: 'S1', pin }),
    });
  await check('61749203');
  await check(STAFF_PIN);
  // typed where the code should be
  await expect(signIn(server.url, '59274618', '61749203')).rejects.toThrow('sign-in-failed');
}

async function tickets(): Promise<void> {
  const id = newCommandId();
  const { payload, secret } = ticketRequest();
  secrets.set('the secret of a ticket', secret);
  secrets.set('the short code of a ticket', payload.shortCode);
  secrets.set('the id of a command', id);
  await centre.kiosk.accepted('take-ticket', payload, { id });
  await centre.steward.command('take-ticket', payload, { id });
  const phone = await Client.connect(server.url, { audience: 'phone', secret });
  await phone.accepted('leave-queue', {});
  phone.close();
  const unknown = randomToken(fill, 22);
  secrets.set('a secret of no ticket', unknown);
  const refused = Client.connect(server.url, { audience: 'phone', secret: unknown });
  await expect(refused).rejects.toThrow('ticket-unknown');
  await centre.steward.query('ticket', { secret: unknown });
  await fetch(`${server.url}/t?s=${unknown}`);
}

async function bookings(): Promise<void> {
  const planner = await openPlanner(server.url);
  await putActivity(planner);
  const sessionId = await planSession(planner);
  const keys = bookingKeys();
  secrets.set('the secret of a booking', keys.secret);
  secrets.set('the code of a booking', keys.code);
  await centre.kiosk.accepted('sign-up', { sessionId, ...keys });
  await centre.kiosk.command('sign-up', { sessionId, ...keys });
  await centre.kiosk.command('check-in', { key: { code: keys.code } });
  const page = await Client.connect(server.url, { audience: 'booking', secret: keys.secret });
  await page.accepted('cancel-own-booking', {});
  page.close();
  const guess = newShortCode(fill);
  secrets.set('a code of no booking', guess);
  await centre.kiosk.command('check-in', { key: { code: guess } });
  planner.close();
}

async function pairings(): Promise<void> {
  const { token } = await pair(server.url, centre.steward, 'kiosk', 'Kiosk 3');
  secrets.set('the token of a tablet', token);
  const unknown = randomToken(fill, 43);
  secrets.set('a token of nobody', unknown);
  for (const audience of ['kiosk', 'display', 'advisor', 'office'] as const) {
    const refused = Client.connect(server.url, { audience, token: unknown });
    await expect(refused).rejects.toThrow(/device-unknown|session-expired/);
  }
  const guest = await Client.connect(server.url, { audience: 'guest' });
  const asked = await guest.requestPairing('display');
  if (asked.ok) secrets.set('the code of a pairing', asked.value.code);
  guest.close();
}

async function files(): Promise<void> {
  const { token } = await signIn(server.url, ADMIN_CODE, ADMIN_PIN);
  secrets.set('the token of the office', token);
  secrets.set('what an upload holds', 'UPLOADED-LINE-4711');
  secrets.set('what an upload is called', 'named-file-4712.csv');
  const headers = { authorization: `Bearer ${token}` };
  const put = (path: string, method: string, body?: string) =>
    fetch(`${server.url}${path}`, { method, headers, ...(body !== undefined && { body }) });
  const uploadId = newCommandId();
  const text = 'UPLOADED-LINE-4711\n';
  await put(`/jobs/uploads/${uploadId}/0?name=named-file-4712.csv`, 'PUT', text);
  await put('/workshops/import?take=all', 'POST', text);
  await put('/past-years', 'POST', text);
  await put('/backups/check', 'POST', text);
  await put('/exports/report/UPLOADED-LINE-4711.csv?language=fr', 'GET');
  const wrong = randomToken(fill, 43);
  secrets.set('a token of no office', wrong);
  await fetch(`${server.url}/backups/new`, { headers: { authorization: `Bearer ${wrong}` } });
}

async function nonsense(): Promise<void> {
  secrets.set('a message that is none', 'NONSENSE-4713');
  const guest = await Client.connect(server.url, { audience: 'guest' });
  const socket = guest.socket as unknown as {
    emit(event: string, ...args: unknown[]): void;
    once(event: string, listener: () => void): void;
  };
  socket.emit('command', { id: 'NONSENSE-4713', kind: 'NONSENSE-4713' }, () => undefined);
  socket.emit('NONSENSE-4713', () => undefined);
  guest.socket.io.reconnection(false);
  const gone = new Promise<void>((resolve) => void socket.once('disconnect', resolve));
  // more than it leaves in the server's memory before the socket goes
  guest.socket.io.engine.write(`0/NONSENSE-4713,`);
  for (let count = 0; guest.socket.connected && count < 20_000; count += 1) {
    socket.emit('command', { id: 'NONSENSE-4713' }, () => undefined);
    if (count % 100 === 0) await new Promise((resolve) => void setImmediate(resolve));
  }
  await gone;
  guest.close();
}
