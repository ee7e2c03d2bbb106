import { describe, expect, it } from 'vitest';

import { refuse } from '#protocol/refusals.js';
import type { ImportReport } from '#protocol/workshops/programme-import.js';

import { programmeFiles, tableName } from './programme-files.js';

const RANGE = { from: '2031-09-01', to: '2031-09-07' };
const REPORT: ImportReport = {
  taken: { activities: 0, sessions: 0 },
  good: { activities: 1, sessions: 2 },
  problems: [
    { row: 3, field: 'date', code: 'wrong-value', value: '32/13' },
    { row: 4, code: 'room-taken', detail: { date: '2031-09-02', starts: '09:00', ends: '10:00' } },
  ],
};

function server(answer: () => Promise<Response>) {
  const asked: [string, RequestInit][] = [];
  const files = programmeFiles((address, init) => {
    asked.push([address, init]);
    return answer();
  }, 'token-of-the-tab');
  return { asked, files };
}

const json = (body: unknown, status = 200) => Promise.resolve(Response.json(body, { status }));

describe('the table of the programme', () => {
  it('is asked for by who is signed in, and kept byte for byte', async () => {
    const { asked, files } = server(() => Promise.resolve(new Response('\uFEFFa;b')));
    const answer = await files.table(RANGE);
    expect(asked).toEqual([
      [
        '/workshops/programme.csv?from=2031-09-01&to=2031-09-07',
        { headers: { authorization: 'Bearer token-of-the-tab' } },
      ],
    ]);
    // the mark by which spreadsheets know the letters: three bytes
    expect(answer.ok && answer.value.size).toBe(6);
  });

  it.each([
    [RANGE, 'programme-2031-09-01-2031-09-07.csv'],
    [{ from: '2031-09-01', to: '2031-09-01' }, 'programme-2031-09-01.csv'],
  ])('%j is kept as %s', (range, name) => expect(tableName(range)).toBe(name));
});

describe('handing in a table', () => {
  it('hears the report', async () => {
    const { asked, files } = server(() => json(REPORT));
    const file = new Blob(['a;b']);
    expect(await files.send(file, 'none')).toEqual({ ok: true, value: REPORT });
    expect(asked[0]?.[0]).toBe('/workshops/import?take=none');
    expect(asked[0]?.[1]).toMatchObject({ method: 'POST', body: file });
  });

  it.each([
    ['its own refusal', () => json(refuse('role-missing'), 403), 'role-missing'],
    ['no words', () => Promise.resolve(new Response('<html>', { status: 502 })), 'unavailable'],
    ['other words', () => json({ sorry: true }, 500), 'unavailable'],
    ['no report', () => json({ taken: 1 }), 'unavailable'],
    ['nobody', () => Promise.reject(new TypeError('no network')), 'unavailable'],
  ])('answered by %s is refused', async (_by, answer, code) => {
    const { files } = server(answer);
    expect(await files.send(new Blob(), 'all')).toEqual({ ok: false, refusal: { code } });
  });
});
