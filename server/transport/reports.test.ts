import type { Report } from '#protocol/reports.js';
import type { Role } from '#protocol/vocabulary.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { dayOf } from '../application/reports/testing/days.js';
import type { KeptCentre } from '../application/reports/testing/kept-centre.js';
import { keptCentre } from '../application/reports/testing/kept-centre.js';
import { noRateLimits } from './limits.js';
import type { RunningTransport } from './testing/running-transport.js';
import { ask, runTransport } from './testing/running-transport.js';

const TABLE = 'année;contacts\n2018;48 000\n';

let centre: KeptCentre;
let running: RunningTransport;
beforeEach(async () => {
  centre = await keptCentre('2026-06-15T10:00:00Z');
  const { desk, pastYears, days } = await centre.open();
  await days.write('2025-03-03', dayOf('2025-03-03', 100));
  running = await runTransport({
    limits: noRateLimits,
    reports: { report: (asked) => desk.report(asked), pastYears },
  });
});
afterEach(async () => {
  await running.stop();
  await centre.remove();
});

async function signIn(...roles: readonly Role[]): Promise<string> {
  await running.member('READ', roles);
  return (await running.signIn('READ')).token;
}
async function report(token: string, period: unknown) {
  const office = await running.enter({ audience: 'office', token });
  return ask<Report>(office, 'query', { kind: 'report', payload: { period } });
}
async function send(token: string | undefined, body: string, address = '/past-years') {
  const answer = await fetch(`${running.url}${address}`, {
    method: 'POST',
    body,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

describe('a report', () => {
  it.each(['statistics', 'administrator'] as const)('is answered to %s', async (role) => {
    const answer = await report(await signIn(role), '2025');
    expect(answer).toMatchObject({ ok: true, value: { period: { period: '2025', days: 1 } } });
  });

  it.each(['planner', 'editor'] as const)('is not answered to %s', async (role) => {
    const answer = await report(await signIn(role), '2025');
    expect(answer).toMatchObject({ refusal: { code: 'role-missing' } });
  });

  it.each(['2025-13', '2025-02-30', '2025-W10', '2025-B7', '', 2025, null])(
    'is of a period, not of %j',
    async (period) => {
      const answer = await report(await signIn('statistics'), period);
      expect(answer).toMatchObject({ refusal: { code: 'malformed' } });
    },
  );

  it('of what has not begun is refused', async () => {
    const answer = await report(await signIn('statistics'), '2026-07');
    expect(answer).toMatchObject({ refusal: { code: 'no-such-day' } });
  });

  it('has the years that were sent as a table', async () => {
    const token = await signIn('statistics');
    const years = [{ year: 2018, figures: { contacts: 48_000 } }];
    expect(await send(token, TABLE)).toEqual({
      status: 200,
      body: { ok: true, value: { years } },
    });
    expect(await report(token, '2025')).toMatchObject({ value: { pastYears: years } });
  });
});

describe('a table of past years', () => {
  it('with a fault is refused with its line, and nothing is taken', async () => {
    const token = await signIn('administrator');
    expect(await send(token, `${TABLE}2019;many\n`)).toEqual({
      status: 409,
      body: {
        ok: false,
        refusal: { code: 'figures-unreadable', detail: { line: 3, reason: 'not-a-count' } },
      },
    });
    expect(await report(token, '2025')).toMatchObject({ value: { pastYears: [] } });
  });

  it.each([
    ['2025', 'own-year'],
    ['2026', 'not-over'],
  ])('of %s, which is ours, is refused', async (year, reason) => {
    const answer = await send(await signIn('statistics'), `année;contacts\n${year};1\n`);
    expect(answer.body).toMatchObject({ refusal: { detail: { line: 2, reason } } });
  });

  it('is forgotten again, a year at a time', async () => {
    const token = await signIn('statistics');
    await send(token, TABLE);
    const away = '/past-years/remove';
    expect(await send(token, '{"year":"2018"}', away)).toMatchObject({ status: 400 });
    expect(await send(token, 'year=2018', away)).toMatchObject({
      status: 400,
      body: { refusal: { code: 'malformed' } },
    });
    expect(await send(undefined, '{"year":2018}', away)).toMatchObject({ status: 401 });
    expect(await send(token, '{"year":2018}', away)).toEqual({
      status: 200,
      body: { ok: true, value: { years: [] } },
    });
    expect(await report(token, '2025')).toMatchObject({ value: { pastYears: [] } });
  });

  it('is for those who read figures', async () => {
    const refusal = (status: number, code: string) => ({ status, body: { refusal: { code } } });
    expect(await send(undefined, TABLE)).toMatchObject(refusal(401, 'session-expired'));
    const planner = await signIn('planner', 'editor');
    expect(await send(planner, TABLE)).toMatchObject(refusal(403, 'role-missing'));
    expect(await send(planner, '{"year":2018}', '/past-years/remove')).toMatchObject(
      refusal(403, 'role-missing'),
    );
  });

  it('is no book', async () => {
    const token = await signIn('statistics');
    const long = `${TABLE}${' '.repeat(70_000)}`;
    expect(await send(token, long)).toMatchObject({
      status: 413,
      body: { refusal: { code: 'too-large' } },
    });
  });

  it('is read whatever its bytes are', async () => {
    const token = await signIn('statistics');
    const answer = await fetch(`${running.url}/past-years`, {
      method: 'POST',
      body: Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ refusal: { code: 'figures-unreadable' } });
  });
});
