import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

const HASH = '0123456789abcdef0123456789abcdef';
const UPLOAD = 'upload-id-000001';
/** More than a connection takes in by itself. */
const LARGE = `directory-${'f'.repeat(32)}.json`;
/** Takes long to unpack. */
const DENSE = `index-${'e'.repeat(32)}.bin`;
const large = gzipSync(randomBytes(16_000_000), { level: 0 });

let running: RunningTransport;
let editor: string;
beforeAll(async () => {
  running = await runTransport({
    mostUploadBytes: 1_000,
    limits: { bodyMs: 300, stalledMs: 300 },
  });
  const { jobsFolder } = running;
  await mkdir(path.join(jobsFolder, `sheets-${HASH}`));
  const put = (name: string, text: string) =>
    writeFile(path.join(jobsFolder, name), gzipSync(text));
  await put(`directory-${HASH}.json.gz`, '{"format":1}');
  await put(`offers-${HASH}.json.gz`, '{"offers":[]}');
  await put(`index-${HASH}.bin.gz`, 'index');
  await put(`sheets-${HASH}/aide-soignant.json.gz`, '{"sheet":1}');
  await writeFile(path.join(jobsFolder, 'current.json'), 'not for anybody');
  await writeFile(path.join(jobsFolder, `${LARGE}.gz`), large);
  await writeFile(path.join(jobsFolder, `${DENSE}.gz`), gzipSync(Buffer.alloc(64_000_000)));
  await running.member('EDIT', ['editor']);
  await running.member('STAT', ['statistics', 'advisor', 'steward', 'planner']);
  ({ token: editor } = await running.signIn('EDIT'));
});
afterAll(() => running.stop());

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** As it is on the wire: nothing is unpacked or tidied up. */
function send(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: running.port, method, path: target, headers, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function opened(text: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(running.port, '127.0.0.1', () => {
      socket.write(text);
      resolve(socket);
    });
    // the server may break it
    socket.on('error', () => undefined);
  });
}

/** Packages that this process holds open; none can be seen where there is no `/proc`. */
async function openPackages(): Promise<number> {
  const all = await readdir('/proc/self/fd').catch(() => []);
  const files = await Promise.all(all.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return files.filter((file) => file.startsWith(running.jobsFolder)).length;
}

describe('packages', () => {
  it.each([
    [`/jobs/directory-${HASH}.json`, 'application/json; charset=utf-8', '{"format":1}'],
    [`/jobs/offers-${HASH}.json`, 'application/json; charset=utf-8', '{"offers":[]}'],
    [`/jobs/index-${HASH}.bin`, 'application/octet-stream', 'index'],
    [`/jobs/${HASH}/aide-soignant.json`, 'application/json; charset=utf-8', '{"sheet":1}'],
  ])('%s is served as it is stored, for ever', async (target, type, text) => {
    const packed = await send('GET', target, { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.status).toBe(200);
    expect(packed.headers).toMatchObject({
      'content-type': type,
      'content-encoding': 'gzip',
      'content-length': String(packed.body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(packed.headers['access-control-allow-origin']).toBeUndefined();
    expect(gunzipSync(packed.body).toString()).toBe(text);
  });

  it.each([[undefined], ['identity'], ['br'], ['gzip;q=0'], ['gzip; q=0.0, identity']])(
    'are unpacked for who takes no gzip: %s',
    async (accepted) => {
      const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
      const plain = await send('GET', `/jobs/directory-${HASH}.json`, headers);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.toString()).toBe('{"format":1}');
    },
  );

  it.each([['gzip;q=0.5'], ['*'], ['br, GZIP']])('stay packed for %s', async (accepted) => {
    const answer = await send('GET', `/jobs/directory-${HASH}.json`, {
      'accept-encoding': accepted,
    });
    expect(answer.headers['content-encoding']).toBe('gzip');
  });

  it.each([
    '/jobs',
    '/jobs/',
    '/jobs/current.json.gz',
    '/jobs/directory-.json',
    `/jobs/directory-${'0'.repeat(32)}.json`,
    `/jobs/directory-${HASH.toUpperCase()}.json`,
    `/jobs/directory-${HASH}.json.gz`,
    `/jobs/sheets-${HASH}`,
    `/jobs/${HASH}`,
    `/jobs/${HASH}/`,
    `/jobs/${HASH}/none.json`,
    `/jobs/${HASH}/aide-soignant`,
    `/jobs/${HASH}/aide-soignant.json.gz`,
    `/jobs/${HASH}/aide-soignant.bin`,
    '/jobs/../current.json',
    '/jobs/%2e%2e/current.json',
    '/jobs/..%2fcurrent.json',
    `/jobs/${HASH}/..%2f..%2fcurrent.json`,
    `/jobs/${HASH}/%2e%2e.json`,
    `/jobs/..%5c..%5ccurrent.json`,
    `/jobs/${HASH}/${'a'.repeat(101)}.json`,
    '/jobs/%00',
    `/jobs/uploads/${UPLOAD}/1`,
  ])('there is nothing at %s', async (target) => {
    const answer = await send('GET', target, { 'accept-encoding': 'gzip' });
    expect([400, 404]).toContain(answer.status);
    expect(answer.body.toString()).not.toContain('not for anybody');
    expect(answer.headers['cache-control'] ?? '').not.toContain('immutable');
  });

  it('of today are named to whoever asks, and not for long', async () => {
    const answer = await send('GET', '/jobs/current.json');
    expect(JSON.parse(answer.body.toString())).toEqual({ directory: '' });
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  it.each([[{ 'accept-encoding': 'gzip' }], [{}]])(
    'tell their size without being read, and are open no longer: %o',
    async (headers) => {
      for (let time = 0; time < 10; time += 1) {
        const answer = await send('HEAD', `/jobs/${LARGE}`, headers);
        expect([answer.status, answer.body.length]).toEqual([200, 0]);
        const isPacked = 'accept-encoding' in headers;
        expect(answer.headers['content-length']).toBe(isPacked ? String(large.length) : undefined);
        expect(answer.headers['cache-control']).toContain('immutable');
      }
      await Promise.all(Array.from({ length: 60 }, () => send('HEAD', `/jobs/${DENSE}`, headers)));
      await expect.poll(openPackages).toBe(0);
    },
  );

  it.each([['Accept-Encoding: gzip\r\n'], ['']])(
    'are open no longer where nobody reads on: %o',
    async (header) => {
      const get = `GET /jobs/${LARGE} HTTP/1.1\r\nHost: x\r\n${header}\r\n`;
      const gone = await opened(get);
      gone.destroy();
      const stalled = await opened(get);
      // it has begun, and is not read to its end
      await new Promise((resolve) => stalled.once('readable', resolve));
      await expect.poll(openPackages).toBe(0);
      stalled.destroy();
    },
  );

  it.each(['POST', 'PUT', 'DELETE'])('take no %s', async (method) => {
    expect((await send(method, `/jobs/directory-${HASH}.json`)).status).toBe(404);
  });
});

describe('uploads', () => {
  const uploads = () => path.join(running.jobsFolder, 'uploads');
  const bearer = (token = editor) => ({ authorization: `Bearer ${token}` });
  const target = (name: string, upload = UPLOAD, place = '1') =>
    `/jobs/uploads/${upload}/${place}?name=${name}`;
  const code = ({ body }: Answer) =>
    (JSON.parse(body.toString()) as { refusal: { code: string } }).refusal.code;
  async function kept(): Promise<string[]> {
    const entries = await readdir(uploads(), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name).slice(uploads().length + 1));
  }

  it('of an editor are kept under their names, whatever is in them', async () => {
    const body = Buffer.from([0, 255, 1, 10]);
    for (const [place, type] of [
      ['1', 'application/json'],
      ['20', 'text/csv'],
    ] as const) {
      const headers = { ...bearer(), 'content-type': type };
      const answer = await send(
        'PUT',
        target('offres%20d%27emploi.json', UPLOAD, place),
        headers,
        body,
      );
      expect([answer.status, answer.body.length]).toEqual([204, 0]);
    }
    const answer = await send('PUT', target('vide.csv', UPLOAD, '3'), bearer(), '');
    expect(answer.status).toBe(204);
    expect((await kept()).sort()).toEqual([
      `${UPLOAD}/1/offres d'emploi.json`,
      `${UPLOAD}/20/offres d'emploi.json`,
      `${UPLOAD}/3/vide.csv`,
    ]);
    expect(await readFile(path.join(uploads(), UPLOAD, '1', "offres d'emploi.json"))).toEqual(body);
  });

  it('are taken from nobody without a session', async () => {
    const before = await kept();
    for (const headers of [
      {},
      { authorization: 'Bearer' },
      { authorization: `Basic ${editor}` },
      bearer('A'.repeat(43)),
      bearer(`${editor}x`),
      { cookie: `token=${editor}` },
    ]) {
      const answer = await send('PUT', target('a.csv', 'upload-id-000009'), headers, 'x');
      expect([answer.status, code(answer)]).toEqual([401, 'session-expired']);
    }
    expect(await kept()).toEqual(before);
  });

  it('are taken from no other role, and no more after signing out', async () => {
    const { token } = await running.signIn('STAT');
    const answer = await send('PUT', target('a.csv'), bearer(token), 'x');
    expect([answer.status, code(answer)]).toEqual([403, 'role-missing']);
    const { token: short } = await running.signIn('EDIT');
    const session = running.services.sessions.find(short) ?? expect.unreachable();
    running.services.sessions.end(session.tokenHash);
    expect((await send('PUT', target('a.csv'), bearer(short), 'x')).status).toBe(401);
  });

  it.each([
    ['..', 'a name that leads up'],
    ['.', 'a name that stays'],
    ['', 'no name'],
    ['..%2fa.csv', 'a way up'],
    ['%2fetc%2fpasswd', 'a whole path'],
    ['a%5cb.csv', 'a path of Windows'],
    ['a%00.csv', 'an end inside'],
    ['a%0a.csv', 'a line break'],
    ['a.csv&name=b.csv', 'two names'],
    ['x'.repeat(201), 'a long name'],
    [encodeURIComponent('é'.repeat(101)), 'a long name with accents'],
  ])('%s is refused: %s', async (name) => {
    const before = await kept();
    const answer = await send('PUT', target(name), bearer(), 'x');
    expect([answer.status, code(answer)]).toEqual([400, 'malformed']);
    expect(await kept()).toEqual(before);
  });

  it.each([
    ['short', '1'],
    ['..%2f..%2fpackages-0', '1'],
    [UPLOAD, '21'],
    [UPLOAD, '-1'],
    [UPLOAD, '1.5'],
    [UPLOAD, '..%2f1'],
  ])('are refused at %s/%s', async (upload, place) => {
    const answer = await send('PUT', target('a.csv', upload, place), bearer(), 'x');
    expect([answer.status, code(answer)]).toEqual([400, 'malformed']);
  });

  it('lose letters in their names that a disk may not have', async () => {
    await send('PUT', target('a%3a%3f%2a.csv', 'upload-id-000002'), bearer(), 'x');
    expect(await kept()).toContain('upload-id-000002/1/a___.csv');
  });

  it('that are too large are refused, announced or not, and leave nothing', async () => {
    const announced = { ...bearer(), 'content-length': String(300 * 1024 * 1024) };
    const early = await send('PUT', target('a.csv', 'upload-id-000003'), announced).catch(
      (error: unknown) => error,
    );
    expect(early).toMatchObject({ status: 413 });
    const late = await send(
      'PUT',
      target('a.csv', 'upload-id-000003'),
      bearer(),
      'x'.repeat(1_001),
    );
    expect([late.status, code(late)]).toEqual([413, 'too-large']);
    const chunked = { ...bearer(), 'transfer-encoding': 'chunked' };
    const unsaid = await send(
      'PUT',
      target('a.csv', 'upload-id-000003'),
      chunked,
      'x'.repeat(1_001),
    );
    expect(unsaid.status).toBe(413);
    expect((await kept()).filter((file) => file.startsWith('upload-id-000003'))).toEqual([]);
  });

  it('are two at a time, and one that breaks off makes room and leaves nothing', async () => {
    const open = (at: number) =>
      opened(
        `PUT ${target('slow.csv', `upload-id-00001${at}`)} HTTP/1.1\r\nHost: x\r\n` +
          `Authorization: Bearer ${editor}\r\nContent-Length: 100\r\n\r\nhalf`,
      );
    const isThere = async (at: number) =>
      (await kept()).some((file) => file.startsWith(`upload-id-00001${at}`));
    const slow = [await open(1), await open(2)];
    await expect.poll(async () => (await isThere(1)) && (await isThere(2))).toBe(true);
    const third = await send('PUT', target('a.csv', 'upload-id-000013'), bearer(), 'x');
    expect([third.status, code(third)]).toEqual([429, 'too-fast']);
    for (const socket of slow) socket.destroy();
    await expect.poll(async () => (await isThere(1)) || (await isThere(2))).toBe(false);
    const fourth = await send('PUT', target('a.csv', 'upload-id-000013'), bearer(), 'x');
    expect(fourth.status).toBe(204);
  });

  it.each(['/jobs/uploads/abc', '/jobs/uploads/', '/nowhere'])(
    'that are slow have no time at %s, where nobody takes them',
    async (path) => {
      const began = performance.now();
      const socket = await opened(
        `PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{`,
      );
      socket.resume();
      await new Promise((resolve) => socket.once('close', resolve));
      expect(performance.now() - began).toBeLessThan(3_000);
    },
  );

  it('of an editor may take longer than what a page sends', async () => {
    const socket = await opened(
      `PUT ${target('late.csv', 'upload-id-000021')} HTTP/1.1\r\nHost: x\r\n` +
        `Authorization: Bearer ${editor}\r\nContent-Length: 8\r\n\r\nhalf`,
    );
    const slow = await opened('PUT /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 8\r\n\r\nhalf');
    slow.resume();
    await new Promise((resolve) => slow.once('close', resolve));
    const answer = new Promise<string>((resolve) => {
      socket.once('data', (piece: Buffer) => resolve(piece.toString()));
    });
    socket.write('half');
    expect(await answer).toMatch(/^HTTP\/1\.1 204 /);
    socket.destroy();
  });

  it('go no other way', async () => {
    for (const method of ['POST', 'DELETE', 'PATCH']) {
      expect((await send(method, target('a.csv'), bearer(), 'x')).status).toBeOneOf([400, 404]);
    }
    // a page of another site would have to ask first, and hears nothing it could use
    const asked = await send('OPTIONS', target('a.csv'), {
      origin: 'https://evil.example',
      'access-control-request-method': 'PUT',
    });
    expect(asked.status).toBe(404);
    expect(asked.headers['access-control-allow-origin']).toBeUndefined();
  });
});

it('does not wait for the rest of what nobody wants', async () => {
  const socket = connect(running.port, '127.0.0.1');
  const answer = await new Promise<string>((resolve) => {
    let all = '';
    socket.on('data', (piece) => (all += piece.toString()));
    socket.on('close', () => resolve(all));
    socket.write(
      `PUT /jobs/uploads/${UPLOAD}/1?name=a HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf`,
    );
  });
  expect(answer).toMatch(/^HTTP\/1\.1 401 /);
});
