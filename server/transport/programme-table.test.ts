import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Refusal } from '#protocol/refusals.js';
import { ok, refuse } from '#protocol/refusals.js';
import { ROLES } from '#protocol/vocabulary.js';
import { MOST_PROGRAMME_BYTES } from '#protocol/workshops/programme-import.js';
import type { ImportReport } from '#protocol/workshops/programme-import.js';

import {
  activity,
  booking,
  programmeWith,
  session,
} from '../application/workshops/testing/programme.js';
import { noRateLimits } from './limits.js';
import type { Answer } from './testing/raw-request.js';
import { sendRaw } from './testing/raw-request.js';
import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

let running: RunningTransport;
let planner: string;
beforeAll(async () => {
  running = await runTransport({ limits: noRateLimits });
  await running.member('PLAN', ['planner']);
  ({ token: planner } = await running.signIn('PLAN'));
});
afterAll(() => running.stop());
beforeEach(() => {
  running.workshops.answer = ok({});
  running.workshops.submitted.length = 0;
  running.workshops.set(programmeWith([session()], [booking()]));
});

const send = (
  method: string,
  path: string,
  headers?: Record<string, string>,
  body?: string | Uint8Array,
) => sendRaw(running.port, method, path, headers, body);

const bearer = (token = planner) => ({ authorization: `Bearer ${token}` });
const refusalOf = ({ text }: Answer) => (JSON.parse(text) as { refusal: Refusal }).refusal;

const RANGE = '?from=2026-03-01&to=2026-03-31';
const TABLE = `/workshops/programme.csv${RANGE}`;
const IMPORT = '/workshops/import?take=none';

describe.each([
  ['GET', TABLE, ''],
  ['POST', IMPORT, 'x'],
])('%s %s', (method, path, body) => {
  it.each(ROLES)('is for who plans: %s', async (role) => {
    const code = `R${role.slice(0, 6).toUpperCase()}${method}`.slice(0, 12);
    await running.member(code, [role]);
    const { token } = await running.signIn(code);
    const answer = await send(method, path, bearer(token), body);
    const may = role === 'planner' || role === 'administrator';
    expect(answer.status).toBe(may ? 200 : 403);
    if (!may) expect(refusalOf(answer)).toEqual({ code: 'role-missing' });
  });

  it('is for nobody without a session', async () => {
    for (const headers of [
      {},
      { authorization: 'Bearer' },
      { authorization: `Basic ${planner}` },
      bearer('A'.repeat(43)),
      { cookie: `token=${planner}` },
    ]) {
      const answer = await send(method, path, headers, body);
      expect([answer.status, refusalOf(answer).code]).toEqual([401, 'session-expired']);
    }
  });
});

describe('the table', () => {
  it('is a file that spreadsheets open', async () => {
    const { status, headers, text } = await send('GET', TABLE, bearer());
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="programme-2026-03-01-2026-03-31.csv"',
      'cache-control': 'no-store',
    });
    expect(text).toContain('Test your Selfie');
  });

  it.each([
    '',
    '?from=2026-03-01',
    '?from=2026-03-01&to=2026-02-31',
    '?from=2026-03-01&to=2026-03-31&to=2026-04-01',
    '?from=..&to=%0d%0aX-Evil:1',
  ])('is of a range of dates alone: %s', async (query) => {
    const answer = await send('GET', `/workshops/programme.csv${query}`, bearer());
    expect([answer.status, refusalOf(answer).code]).toEqual([400, 'malformed']);
    expect(answer.headers['x-evil']).toBeUndefined();
  });
});

describe('an import', () => {
  const post = (take: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    send('POST', `/workshops/import?take=${take}`, { ...bearer(), ...headers }, body);
  const reportOf = ({ text }: Answer) => JSON.parse(text) as ImportReport;

  const header =
    'activite;titre_fr;titre_nl;description_fr;description_nl;format;theme;langue;public;' +
    'salle_habituelle;places_habituelles;duree_minutes;date;debut;fin';
  const rowOf = (date: string, starts: string) =>
    `summer;Été à Bruxelles;Zomer in Brussel;Un atelier.;Een workshop.;atelier;travailler;` +
    `les deux;tout le monde;room-1;12;60;${date};${starts};${starts.replace(':00', ':50')}`;
  const good = rowOf('2026-03-05', '10:00');
  const clash = rowOf('2026-03-02', '14:00');
  const past = rowOf('2026-03-01', '10:00');
  const broken = rowOf('2026-13-01', '10:00');
  const table = (...rows: readonly string[]) => [header, ...rows].join('\r\n');

  it('that is only looked at says what is wrong with each row and takes nothing', async () => {
    const answer = await post('none', table(good, clash, past, broken, good));
    expect(answer.status).toBe(200);
    expect(reportOf(answer)).toEqual({
      taken: { activities: 0, sessions: 0 },
      good: { activities: 1, sessions: 1 },
      problems: [
        {
          row: 3,
          code: 'room-taken',
          detail: { date: '2026-03-02', starts: '14:00', ends: '16:00' },
        },
        { row: 4, code: 'session-in-past', detail: { date: '2026-03-01' } },
        { row: 5, field: 'date', code: 'wrong-value', value: '2026-13-01' },
        // against a row of the file itself
        {
          row: 6,
          code: 'room-taken',
          detail: { date: '2026-03-05', starts: '10:00', ends: '10:50' },
        },
      ],
    });
    expect(running.workshops.submitted).toEqual([]);
  });

  it('takes all or nothing', async () => {
    const refused = reportOf(await post('all', table(good, clash)));
    expect(refused.taken).toEqual({ activities: 0, sessions: 0 });
    expect(running.workshops.submitted).toEqual([]);
    const taken = reportOf(await post('all', table(good)));
    expect(taken).toEqual({
      taken: { activities: 1, sessions: 1 },
      good: { activities: 1, sessions: 1 },
      problems: [],
    });
    expect(running.workshops.submitted).toHaveLength(1);
  });

  it('takes the good rows in one command where it is asked to', async () => {
    const report = reportOf(await post('good', table(good, clash, broken)));
    expect(report.taken).toEqual({ activities: 1, sessions: 1 });
    expect(report.problems.map(({ row }) => row)).toEqual([3, 4]);
    const [submitted, ...more] = running.workshops.submitted;
    expect(more).toEqual([]);
    expect(submitted).toMatchObject({
      actor: { kind: 'staff', roles: ['planner'] },
      command: {
        kind: 'import-programme',
        payload: {
          activities: [{ id: 'summer', title: { fr: 'Été à Bruxelles' } }],
          sessions: [{ plan: { date: '2026-03-05', starts: '10:00' } }],
        },
      },
    });
  });

  it.each([
    ['with its mark', `\uFEFF${table(good)}`],
    ['without', table(good)],
  ])('is UTF-8 %s', async (_how, text) => {
    expect(reportOf(await post('none', text)).problems).toEqual([]);
  });

  it('says where it is not UTF-8', async () => {
    const latin = Buffer.from(table(good), 'latin1');
    const { good: counts, problems } = reportOf(await post('good', latin));
    expect(counts).toEqual({ activities: 0, sessions: 0 });
    expect(new Set(problems.map(({ row, code }) => `${row} ${code}`))).toEqual(
      new Set(['2 not-utf8']),
    );
    expect(running.workshops.submitted).toEqual([]);
  });

  it.each([
    ['nothing', '', {}],
    ['JSON', '{"a":1}', { 'content-type': 'application/json' }],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['bytes', Uint8Array.from([0, 255, 254, 13, 0]), { 'content-type': 'text/csv' }],
  ])('of %s is read as a table all the same', async (_what, body, headers) => {
    const answer = await post('all', body, headers);
    expect(answer.status).toBe(200);
    expect(reportOf(answer).problems).toEqual([{ row: 1, code: 'no-rows' }]);
  });

  it.each(['', '?take=some', '?take=all&take=none', '?take=all&x=1'])(
    'says what is to be taken: %s',
    async (query) => {
      const answer = await send('POST', `/workshops/import${query}`, bearer(), table(good));
      expect([answer.status, refusalOf(answer).code]).toEqual([400, 'malformed']);
      expect(running.workshops.submitted).toEqual([]);
    },
  );

  it('may not be too large, announced or not', async () => {
    const large = 'x'.repeat(MOST_PROGRAMME_BYTES + 1);
    const announced = await post('all', large);
    expect([announced.status, refusalOf(announced).code]).toEqual([413, 'too-large']);
    const chunked = await post('all', large, { 'transfer-encoding': 'chunked' });
    expect([chunked.status, refusalOf(chunked).code]).toEqual([413, 'too-large']);
    const largest = await post('none', 'x'.repeat(MOST_PROGRAMME_BYTES));
    expect(largest.status).toBe(200);
  });

  it.each(['text', 'text/', '/csv', 'text/csv/x', 'text csv', ';', 'té/xt'])(
    'is refused as everything is where its type is none: %s',
    async (type) => {
      const answer = await post('all', table(good), { 'content-type': type });
      expect(answer.headers['content-type']).toMatch(/^application\/json/);
      expect([answer.status, refusalOf(answer)]).toEqual([415, { code: 'malformed' }]);
      expect(running.workshops.submitted).toEqual([]);
    },
  );

  it('too many are refused as everything is', async () => {
    const hurried = await runTransport({ limits: { httpPerMinute: 1 } });
    await hurried.member('PLAN', ['planner']);
    const { token } = await hurried.signIn('PLAN');
    const answers: Answer[] = [];
    for (const body of ['', '']) {
      answers.push(await sendRaw(hurried.port, 'POST', IMPORT, bearer(token), body));
    }
    await hurried.stop();
    const [first, second = expect.unreachable()] = answers;
    expect(first?.status).toBe(200);
    expect([second.status, refusalOf(second)]).toEqual([429, { code: 'too-fast' }]);
  });

  it('answers what the programme says to it by then', async () => {
    running.workshops.answer = refuse('room-taken', { date: 'x' });
    const answer = await post('all', table(good));
    expect([answer.status, refusalOf(answer)]).toEqual([
      409,
      { code: 'room-taken', detail: { date: 'x' } },
    ]);
  });

  it('reads back what was written', async () => {
    const programme = await send('GET', TABLE, bearer());
    running.workshops.set(programmeWith([]));
    const report = reportOf(await post('all', programme.text));
    expect(report).toMatchObject({ problems: [], taken: { activities: 1, sessions: 0 } });
    expect(running.workshops.submitted[0]?.command.payload).toEqual({
      activities: [activity()],
      sessions: [],
    });
  });
});
