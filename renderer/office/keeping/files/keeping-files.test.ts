import { describe, expect, it } from 'vitest';

import type { BackupFacts } from '#protocol/keeping.js';
import { ok, refuse } from '#protocol/refusals.js';

import { keepingFiles } from './keeping-files.js';

const FACTS: BackupFacts = {
  madeAt: 1_900_000_000_000,
  version: '1.4.0',
  files: 212,
  bytes: 41_000_000,
  days: 2,
  firstDay: '2031-03-01',
  lastDay: '2031-03-02',
  damaged: ['statistics/2031/2031-03-01.json'],
  leftOut: ['statistics/2031/2031-02-28.json'],
};

function server(answer: () => Promise<Response>) {
  const asked: [string, RequestInit][] = [];
  const files = keepingFiles((address, init) => {
    asked.push([address, init]);
    return answer();
  }, 'token-of-the-tab');
  return { asked, files };
}

const json = (body: unknown, status = 200) => Promise.resolve(Response.json(body, { status }));

describe('a backup', () => {
  it('is asked for by who is signed in, and keeps the name the server gave it', async () => {
    const { asked, files } = server(() =>
      Promise.resolve(
        new Response('PK', {
          headers: { 'content-disposition': 'attachment; filename="onthaal-2031-03-02.zip"' },
        }),
      ),
    );
    const made = await files.newBackup();
    expect(asked).toEqual([
      ['/backups/new', { headers: { authorization: 'Bearer token-of-the-tab' } }],
    ]);
    expect(made.ok && [made.value.name, made.value.file.size]).toEqual([
      'onthaal-2031-03-02.zip',
      2,
    ]);
  });

  it('that breaks off on its way is none', async () => {
    const { files } = server(() =>
      Promise.resolve(
        new Response(new ReadableStream({ pull: (stream) => stream.error(new Error('gone')) })),
      ),
    );
    expect(await files.newBackup()).toEqual(refuse('unavailable'));
  });

  it('that waits can be taken away again', async () => {
    const { asked, files } = server(() => json(ok({})));
    expect(await files.forget()).toEqual(ok({}));
    expect(asked).toMatchObject([['/backups/forget', { method: 'POST' }]]);
  });

  it.each(['check', 'restore'] as const)('is handed in whole to %s', async (verb) => {
    const { asked, files } = server(() => json(ok(FACTS)));
    const file = new Blob(['PK']);
    expect(await files[verb](file)).toEqual(ok(FACTS));
    expect(asked[0]?.[0]).toBe(`/backups/${verb}`);
    expect(asked[0]?.[1]).toMatchObject({ method: 'POST', body: file });
  });

  it.each([
    ['its refusal', () => json(refuse('backup-newer'), 409), 'backup-newer'],
    ['too large', () => json(refuse('too-large'), 413), 'too-large'],
    ['no facts', () => json(ok({ files: 2 })), 'unavailable'],
    ['no words', () => Promise.resolve(new Response('<html>')), 'unavailable'],
  ] as const)('hears %s', async (_what, answer, code) => {
    expect(await server(answer).files.check(new Blob(['?']))).toEqual(refuse(code));
  });
});

describe('past years', () => {
  it('come back as they stand now', async () => {
    const years = [{ year: 2023, figures: { contacts: 65_654 } }];
    const { asked, files } = server(() => json(ok({ years })));
    expect(await files.pastYears(new Blob(['year;contacts']))).toEqual(ok(years));
    expect(asked[0]?.[0]).toBe('/past-years');
  });

  it('go again by their number', async () => {
    const { asked, files } = server(() => json(ok({ years: [] })));
    expect(await files.removeYear(2023)).toEqual(ok([]));
    const [address, init] = asked[0] ?? [];
    expect(address).toBe('/past-years/remove');
    expect(await new Response(init?.body ?? null).json()).toEqual({ year: 2023 });
  });

  it('say which line is wrong', async () => {
    const refused = refuse('figures-unreadable', { line: 3, reason: 'not-a-number' });
    const { files } = server(() => json(refused, 422));
    expect(await files.pastYears(new Blob(['?']))).toEqual(refused);
  });
});
