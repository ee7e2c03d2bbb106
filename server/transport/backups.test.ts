import { connect } from 'node:net';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { MOST_BACKUP_BYTES } from '#protocol/keeping.js';
import type { RefusalCode, Result } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import { ROLES } from '#protocol/vocabulary.js';

import { noRateLimits } from './limits.js';
import { BACKUP_FACTS } from './testing/fake-backups.js';
import { sendRaw } from './testing/raw-request.js';
import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

let running: RunningTransport;
let keeper: string;
beforeAll(async () => {
  running = await runTransport({ limits: noRateLimits });
  await running.member('KEEP', ['administrator']);
  ({ token: keeper } = await running.signIn('KEEP'));
});
afterAll(() => running.stop());
beforeEach(() => {
  running.backups.taken.length = 0;
  running.backups.answer = ok(BACKUP_FACTS);
  running.backups.busy = false;
  running.backups.endless = false;
});

const send = (
  method: string,
  path: string,
  headers: Record<string, string> = { authorization: `Bearer ${keeper}` },
  body?: string | Uint8Array,
) => sendRaw(running.port, method, path, headers, body);
const WAYS = [
  ['GET', '/backups/new', ''],
  ['POST', '/backups/check', 'zip'],
  ['POST', '/backups/restore', 'zip'],
  ['POST', '/backups/forget', ''],
] as const;

describe.each(WAYS)('%s %s', (method, path, body) => {
  it.each(ROLES)('is for administrators: %s', async (role) => {
    const code = `${role.slice(0, 5)}${path.slice(9, 12)}`.toUpperCase();
    await running.member(code, [role]);
    const { token } = await running.signIn(code);
    const answer = await send(method, path, { authorization: `Bearer ${token}` }, body);
    expect(answer.status).toBe(role === 'administrator' ? 200 : 403);
    expect(running.backups.taken.length > 0).toBe(role === 'administrator' && method === 'POST');
  });

  it.each([
    ['no token', {}],
    ['another token', { authorization: `Bearer ${'x'.repeat(43)}` }],
    ['a cookie', { cookie: `token=${'x'.repeat(43)}` }],
  ])('is for nobody with %s', async (_name, headers) => {
    const answer = await send(method, path, headers, body);
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toEqual(refuse('session-expired'));
    expect(running.backups.taken).toEqual([]);
  });
});

it('gives a backup as a file that nobody keeps on the way', async () => {
  const answer = await send('GET', '/backups/new');
  expect(answer).toMatchObject({ status: 200, text: 'made by KEEP' });
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="accueil-onthaal-2026-03-02.zip"',
  });
  running.backups.busy = true;
  expect((await send('GET', '/backups/new')).status).toBe(429);
});

it('knows whether a backup was sent whole', async () => {
  const told = () => new Promise<boolean>((resolve) => (running.backups.over = resolve));
  const whole = told();
  await send('GET', '/backups/new');
  expect(await whole).toBe(true);

  running.backups.endless = true;
  const left = told();
  const going = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${running.port}/backups/new`, {
    headers: { authorization: `Bearer ${keeper}` },
    signal: going.signal,
  });
  await answer.body?.getReader().read();
  going.abort();
  expect(await left).toBe(false);
});

it('hears of a connection that is cut while an answer waits behind another', async () => {
  running.backups.endless = true;
  const socket = connect(running.port, '127.0.0.1');
  const request = `GET /backups/new HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${keeper}\r\n\r\n`;
  socket.write(request + request);
  await expect.poll(() => running.backups.underWay).toBe(2);
  socket.destroy();
  await expect.poll(() => running.backups.underWay).toBe(0);
});

it('takes away what waits, and says why where it could not', async () => {
  const headers = { authorization: `Bearer ${keeper}`, 'content-type': 'application/json' };
  const answer = await send('POST', '/backups/forget', headers, '{}');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual(ok({}));
  expect(running.backups.taken).toMatchObject([{ what: 'forget', by: 'KEEP' }]);
  running.backups.answer = refuse('too-fast');
  expect((await send('POST', '/backups/forget')).status).toBe(429);
});

it.each(['check', 'restore'])('hands a file on for %s and tells what it is', async (what) => {
  const bytes = Buffer.from([0x50, 0x4b, 0, 0xff, ...Buffer.alloc(200_000, 7)]);
  const headers = { authorization: `Bearer ${keeper}`, 'content-type': 'application/zip' };
  const answer = await send('POST', `/backups/${what}`, headers, bytes);
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toEqual(ok(BACKUP_FACTS));
  expect(running.backups.taken).toEqual([{ what, by: 'KEEP', bytes }]);
});

it.each<[RefusalCode, number]>([
  ['backup-unreadable', 409],
  ['backup-newer', 409],
  ['too-large', 413],
  ['too-fast', 429],
  ['storage-unavailable', 507],
])('answers %s with %i', async (code, status) => {
  running.backups.answer = refuse(code);
  const answer = await send('POST', '/backups/check', undefined, 'zip');
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toEqual(refuse(code) satisfies Result<never>);
});

it('takes no file that says it is too large, before any of it is there', async () => {
  const answer = await send('POST', '/backups/check', {
    authorization: `Bearer ${keeper}`,
    'content-length': String(MOST_BACKUP_BYTES + 1),
  });
  expect(answer.status).toBe(413);
  expect(running.backups.taken).toEqual([]);
});
