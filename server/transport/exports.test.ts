import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ROLES } from '#protocol/vocabulary.js';

import { noRateLimits } from './limits.js';
import { sendRaw } from './testing/raw-request.js';
import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

let running: RunningTransport;
let reader: string;
beforeAll(async () => {
  running = await runTransport({ limits: noRateLimits });
  await running.member('READ', ['statistics']);
  ({ token: reader } = await running.signIn('READ'));
});
afterAll(() => running.stop());
beforeEach(() => {
  running.exports.asked.length = 0;
  running.audit.entries.length = 0;
});

const get = (path: string, token = reader) =>
  sendRaw(running.port, 'GET', path, { authorization: `Bearer ${token}` });

const REPORT = '/exports/report/2026-B2.xlsx?language=nl';
const DAYS = '/exports/days/2026-03-01/2026-03-31.csv?language=fr';

describe.each([REPORT, DAYS])('GET %s', (path) => {
  it.each(ROLES)('is for who reads figures: %s', async (role) => {
    const code = `${role.slice(0, 5).toUpperCase()}${path === DAYS ? 'D' : 'R'}`;
    await running.member(code, [role]);
    const { token } = await running.signIn(code);
    const may = role === 'statistics' || role === 'administrator';
    const { status, text } = await get(path, token);
    expect(status).toBe(may ? 200 : 403);
    if (!may) expect(JSON.parse(text)).toMatchObject({ refusal: { code: 'role-missing' } });
    expect(running.exports.asked).toHaveLength(may ? 1 : 0);
  });

  it('needs a session', async () => {
    const { status, text } = await sendRaw(running.port, 'GET', path);
    expect(status).toBe(401);
    expect(JSON.parse(text)).toMatchObject({ refusal: { code: 'session-expired' } });
    expect(running.audit.entries).toEqual([]);
  });
});

it.each([
  [
    REPORT,
    'report-2026-B2.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    { period: '2026-B2', form: 'xlsx', language: 'nl' },
    '2026-B2 xlsx',
  ],
  [
    '/exports/report/2026.pdf?language=fr',
    'report-2026.pdf',
    'application/pdf',
    { period: '2026', form: 'pdf', language: 'fr' },
    '2026 pdf',
  ],
  [
    DAYS,
    'days-2026-03-01.csv',
    'text/csv; charset=utf-8',
    { from: '2026-03-01', to: '2026-03-31', form: 'csv', language: 'fr' },
    '2026-03-01 2026-03-31 csv',
  ],
])('%s is a file of its kind, and noted', async (path, name, type, order, detail) => {
  const { status, headers, text } = await get(path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
  expect(JSON.parse(text)).toEqual(order);
  expect(running.audit.entries).toEqual([{ what: 'figures-exported', by: 'READ', detail }]);
});

it.each([
  '/exports/report/2026-B7.xlsx?language=fr',
  '/exports/report/2026-02-30.csv?language=fr',
  '/exports/report/..%2Fsettings.csv?language=fr',
  '/exports/report/2026.docx?language=fr',
  '/exports/report/2026?language=fr',
  '/exports/report/2026.pdf',
  '/exports/report/2026.pdf?language=en',
  '/exports/report/2026.pdf?language=fr&language=nl',
  '/exports/days/2026-03-01/2026-03-31.pdf?language=fr',
  '/exports/days/2026-03/2026-03-31.csv?language=fr',
  '/exports/days/2026-03-01/tomorrow.csv?language=fr',
])('%s is refused as malformed', async (path) => {
  const { status, text, headers } = await get(path);
  expect(status).toBe(400);
  expect(headers['cache-control']).toBe('no-store');
  expect(JSON.parse(text)).toMatchObject({ refusal: { code: 'malformed' } });
  expect(running.exports.asked).toEqual([]);
  expect(running.audit.entries).toEqual([]);
});

it('hands a refusal on by its code, and notes nothing', async () => {
  const { status, text } = await get('/exports/report/2025.csv?language=fr');
  expect(status).toBe(409);
  expect(JSON.parse(text)).toMatchObject({ refusal: { code: 'no-such-day' } });
  expect(running.audit.entries).toEqual([]);
});

it('says nothing of what went wrong but in the log', async () => {
  const { status, text } = await get('/exports/report/2027.csv?language=fr');
  expect(status).toBe(500);
  expect(JSON.parse(text)).toEqual({ ok: false, refusal: { code: 'unavailable' } });
  expect(text).not.toContain('secret');
  expect(running.logged.at(-1)?.message).toBe('figures could not be exported');
  expect(running.audit.entries).toEqual([]);
});

it.each([
  '/exports/report/0000.csv?language=fr',
  '/exports/report/0000-01.csv?language=fr',
  '/exports/days/0000-01-01/0000-01-31.csv?language=fr',
])('%s: the calendar has no such year', async (path) => {
  const { status, text } = await get(path);
  expect(status).toBe(409);
  expect(JSON.parse(text)).toMatchObject({ refusal: { code: 'no-such-day' } });
  expect(running.exports.asked).toEqual([]);
  expect(running.audit.entries).toEqual([]);
});
