import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { isSecret } from '../standby/secret.js';
import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

const PAGES = ['/', '/kiosk', '/display', '/advisor', '/steward', '/office', '/t', '/w', '/job'];
const BEYOND = [
  '/gallery',
  '/about',
  '/kiosk-worker.js',
  '/assets/app-3f9a.js',
  '/jobs/current.json',
];
const SECRET = '0123456789abcdef0123456789abcdef';
const WITH_SECRET = `Authorization: Bearer ${SECRET}`;
const LEADER = `/standby/leader?nonce=${'0'.repeat(32)}`;
/** Method, path, status, and a header that is sent along. */
type Asked = readonly [string, string, number, string | undefined];
/** What programs ask for: a monitor, a standby. */
const OF_PROGRAMS: readonly Asked[] = [
  ['GET', '/health', 200, undefined],
  ['GET', '/metrics', 200, undefined],
  ['GET', LEADER, 200, undefined],
  ['POST', '/standby/follow', 200, WITH_SECRET],
  ['POST', '/standby/step-down', 200, WITH_SECRET],
  ['GET', '/metrics', 404, 'X-Forwarded-For: 192.0.2.9'],
  ['GET', '/standby/leader?nonce=0', 404, undefined],
  ['POST', '/standby/follow', 404, undefined],
  ['POST', '/standby/step-down', 404, undefined],
];
/** Each says no in another way, and past another part of the server. */
const REFUSED: readonly (readonly [string, string, number])[] = [
  ['GET', '/nowhere', 404],
  ['GET', '/assets/none.js', 404],
  ['GET', '/assets/%2e%2e%2foutside.txt', 404],
  ['GET', '/%zz', 400],
  ['DELETE', '/kiosk', 404],
  ['POST', '/steward-check', 200],
  ['GET', '/backups/new', 401],
  ['GET', '/exports/report/2026-01.csv?language=fr', 401],
  ['GET', '/workshops/programme.csv', 401],
  ['POST', '/past-years', 401],
  ['PUT', '/jobs/uploads/upload-id-000001/0?name=a', 401],
  ['GET', '/socket.io/?EIO=4&transport=polling', 400],
  ['GET', '/socket.io/', 400],
];
const ALL: readonly Asked[] = [
  ...[...PAGES, ...BEYOND].map((path) => ['GET', path, 200, undefined] as const),
  ...REFUSED.map((asked) => [...asked, undefined] as const),
  ...OF_PROGRAMS,
];
/** Answers that say something of a centre or a person, or may say something else a moment later. */
const NOT_KEPT: readonly (readonly [string, string, string | undefined])[] = [
  ...REFUSED.flatMap(([method, path, status]) =>
    status === 401 ? [[method, path, undefined] as const] : [],
  ),
  ['GET', '/about', undefined],
  ...OF_PROGRAMS.flatMap(([method, path, status, sent]) =>
    status === 200 ? [[method, path, sent] as const] : [],
  ),
];
/** A standby that has nothing to tell but whose it is. */
const standby = {
  isSecret: (given: string | undefined) => isSecret(SECRET, given),
  follow: () => Promise.resolve(noFrames()),
  following: () => 0,
  stepDown: () => Promise.resolve(true),
  leader: () => ({ centre: 'a-centre', epoch: 1, proof: 'a-proof' }),
};
async function* noFrames(): AsyncGenerator<Uint8Array> {}

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

describe('the headers of every answer', () => {
  let running: RunningTransport;

  beforeAll(async () => {
    running = await runTransport({ standby });
  });
  afterAll(() => running.stop());

  /** As written, where `fetch` would tidy the path up first. */
  function ask(method: string, path: string, ...sent: (string | undefined)[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const socket = connect(running.port, '127.0.0.1');
      let text = '';
      socket.on('data', (piece) => (text += piece.toString('latin1')));
      socket.on('error', reject);
      socket.on('close', () => {
        const [head = '', body = ''] = text.split('\r\n\r\n');
        const [first = '', ...lines] = head.split('\r\n');
        const headers = lines.map((line) => {
          const [name = '', ...value] = line.split(': ');
          return [name.toLowerCase(), value.join(': ')] as const;
        });
        resolve({ status: Number(first.split(' ')[1]), headers: new Map(headers), body });
      });
      const more = sent.filter((line) => line !== undefined);
      const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...more];
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    });
  }

  it.each(ALL)(
    'keep a browser from guessing, framing, running and remembering: %s %s, %i',
    async (method, path, status, sent) => {
      const answer = await ask(method, path, sent);
      expect(answer.status).toBe(status);
      const { headers } = answer;
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.has('set-cookie')).toBe(false);
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.has('server')).toBe(false);
      expect(headers.has('access-control-allow-origin')).toBe(false);
    },
  );

  it.each(NOT_KEPT)('keep it from being kept on the way: %s %s', async (method, path, sent) => {
    expect((await ask(method, path, sent)).headers.get('cache-control')).toBe('no-store');
  });

  it.each(
    ['/standby/follow', '/standby/step-down'].flatMap((path) =>
      [
        '',
        'Bearer ',
        SECRET,
        `Basic ${SECRET}`,
        `Bearer ${SECRET.slice(1)}`,
        `Bearer ${SECRET}0`,
        `Bearer ${'0'.repeat(500)}`,
      ].map((given) => [path, given] as const),
    ),
  )('are for who lacks the secret as if nothing were there: %s %s', async (path, given) => {
    const [answer, nowhere] = await Promise.all(
      [path, '/nowhere'].map((asked) => ask('POST', asked, `Authorization: ${given}`)),
    );
    expect(answer?.status).toBe(404);
    expect(answer?.body).toBe(nowhere?.body);
    expect([...(answer?.headers.keys() ?? [])]).toEqual([...(nowhere?.headers.keys() ?? [])]);
  });

  it.each([
    ['/health', { status: 'ok' }],
    [LEADER, { centre: 'a-centre', epoch: 1, proof: 'a-proof' }],
  ])('come with nothing of anybody where anybody may ask: %s', async (path, said) => {
    expect(JSON.parse((await ask('GET', path)).body)).toEqual(said);
  });

  it.each([
    ['//evil.example/', []],
    ['//evil.example/%2e%2e', []],
    ['/kiosk//evil.example', []],
    ['/assets//evil.example/', []],
    ['/\\evil.example', []],
    ['/kiosk?next=https://evil.example', []],
    ['/kiosk/', ['X-Forwarded-Host: evil.example', 'X-Original-URL: /office']],
    ['http://evil.example/kiosk', []],
  ])('lead nobody elsewhere: %s', async (path, more) => {
    const { status, headers } = await ask('GET', path, ...more);
    expect(headers.has('location')).toBe(false);
    expect([200, 400, 404]).toContain(status);
    expect([...headers.values()].join('\n')).not.toContain('evil.example');
  });
});
