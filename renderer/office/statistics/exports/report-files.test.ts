import { describe, expect, it } from 'vitest';

import { daysFile, fetchReportFile, reportFile } from './report-files.js';

describe('addresses', () => {
  it('of a report name its period and the language', () => {
    expect(reportFile('2026-B2', 'xlsx', 'nl')).toEqual({
      address: '/exports/report/2026-B2.xlsx?language=nl',
      name: 'report-2026-B2.xlsx',
    });
  });
  it('of days name the first and the last', () => {
    const days = { from: '2026-03-01', to: '2026-03-31' };
    expect(daysFile(days, 'csv', 'fr')).toEqual({
      address: '/exports/days/2026-03-01/2026-03-31.csv?language=fr',
      name: 'days-2026-03-01-2026-03-31.csv',
    });
    expect(daysFile({ ...days, to: days.from }, 'csv', 'fr').name).toBe('days-2026-03-01.csv');
  });
});

const FILE = reportFile('2026', 'csv', 'fr');

describe('a file', () => {
  it('comes in the name of who is signed in, under the name the server gives', async () => {
    const asked: unknown[] = [];
    const answer = await fetchReportFile(
      (address, init) => {
        asked.push(address, init.headers);
        const headers = { 'content-disposition': 'attachment; filename="rapport-2026.csv"' };
        return Promise.resolve(new Response('a;b', { headers }));
      },
      'secret',
      FILE,
    );
    expect(asked).toEqual([FILE.address, { authorization: 'Bearer secret' }]);
    expect(answer).toMatchObject({ ok: true, value: { name: 'rapport-2026.csv' } });
    expect(answer.ok && (await answer.value.file.text())).toBe('a;b');
  });

  it('without a name has its own', async () => {
    const answer = await fetchReportFile(() => Promise.resolve(new Response('')), '', FILE);
    expect(answer.ok && answer.value.name).toBe('report-2026.csv');
  });

  it('that is refused is the refusal', async () => {
    const body = JSON.stringify({ refusal: { code: 'role-missing' } });
    const answer = await fetchReportFile(
      () => Promise.resolve(new Response(body, { status: 403 })),
      '',
      FILE,
    );
    expect(answer).toEqual({ ok: false, refusal: { code: 'role-missing' } });
  });

  it('nobody answers for is unavailable', async () => {
    const answer = await fetchReportFile(() => Promise.reject(new Error('cut')), '', FILE);
    expect(answer).toEqual({ ok: false, refusal: { code: 'unavailable' } });
  });
});
