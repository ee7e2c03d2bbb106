import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { PRODUCT } from '#protocol/shell.js';
import { PROTOCOL_VERSION } from '#protocol/version.js';
import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

describe('http', () => {
  let running: RunningTransport;

  beforeAll(async () => {
    running = await runTransport();
  });
  afterAll(() => running.stop());

  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${running.url}${path}`, init);

  /** As written, where `fetch` would tidy the path up first. */
  function getRaw(path: string, ...headers: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(running.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
      const head = [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers];
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
    });
  }

  it.each([
    ['/', 'home'],
    ['/kiosk', 'kiosk'],
    ['/kiosk/', 'kiosk'],
    ['/display', 'display'],
    ['/advisor', 'advisor'],
    ['/steward', 'steward'],
    ['/office', 'office'],
    ['/t', 'ticket'],
    ['/w', 'booking'],
    ['/job', 'job'],
    ['/gallery', 'gallery'],
  ])('serves %s without letting it be cached or framed', async (path, title) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`<title>${title}</title>`);
    const { headers } = answer;
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const camera = path === '/steward' ? 'camera=(self)' : 'camera=()';
    expect(headers.get('permissions-policy')?.split(', ')).toContain(camera);
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('allows a page nothing but this server', async () => {
    const policy = (await get('/t')).headers.get('content-security-policy') ?? '';
    const host = `127.0.0.1:${running.port}`;
    expect(policy.split(';').sort()).toEqual([
      "base-uri 'none'",
      `connect-src 'self' ws://${host} wss://${host}`,
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "media-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
    ]);
  });

  it.each(['/steward', '/steward/', '/steward?x=1'])(
    'lets the steward’s page use the camera and nothing else: %s',
    async (path) => {
      const policy = (await get(path)).headers.get('permissions-policy')?.split(', ') ?? [];
      const ofOthers = (await get('/w')).headers.get('permissions-policy')?.split(', ') ?? [];
      expect(policy.filter((rule) => !ofOthers.includes(rule))).toEqual(['camera=(self)']);
      expect(ofOthers.filter((rule) => !policy.includes(rule))).toEqual(['camera=()']);
    },
  );

  it.each(['/nowhere', '/steward/x', '/%2fsteward', '/about'])(
    'keeps the camera from %s',
    async (path) => {
      const policy = (await get(path)).headers.get('permissions-policy') ?? '';
      expect(policy).not.toContain('camera=(self)');
    },
  );

  it('does not echo a made-up host into the policy', async () => {
    const raw = await new Promise<string>((resolve, reject) => {
      const socket = connect(running.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
      socket.write('GET /t HTTP/1.1\r\nHost: x; script-src *\r\nConnection: close\r\n\r\n');
    });
    expect(raw).not.toContain('script-src *');
  });

  it('lets hashed assets be kept for ever', async () => {
    const answer = await get('/assets/app-3f9a.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  describe.each([
    ['/assets/app-3f9a.js', 'gzip, deflate, br', 'br'],
    ['/assets/app-3f9a.js', 'gzip, deflate', 'gzip'],
    ['/assets/app-3f9a.js', 'br;q=0, gzip', 'gzip'],
    ['/assets/app-3f9a.js', 'identity', null],
    ['/assets/alone-77.css', 'gzip, deflate, br', null],
    ['/t', 'gzip, deflate, br', 'gzip'],
    ['/t', 'gzip', 'gzip'],
    ['/t', 'identity', null],
    ['/w', 'gzip', null],
    ['/kiosk-worker.js', 'gzip, br', null],
  ])('%s for who takes %s', (path, accepted, encoding) => {
    const ask = () => get(path, { headers: { 'accept-encoding': accepted } });

    it(`comes as ${encoding ?? 'it is'}, the same in the end`, async () => {
      const answer = await ask();
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      const plain = await get(path, { headers: { 'accept-encoding': 'identity' } });
      expect(answer.headers.get('content-type')).toBe(plain.headers.get('content-type'));
      expect(answer.headers.get('cache-control')).toBe(plain.headers.get('cache-control'));
      expect(await answer.text()).toBe(await plain.text());
    });

    it('is not sent again to who has it, and is not taken for another packing of it', async () => {
      const etag = (await ask()).headers.get('etag') ?? '';
      // `fetch` would ask for it whatever its copy is
      const again = await getRaw(path, `Accept-Encoding: ${accepted}`, `If-None-Match: ${etag}`);
      expect(again).toMatch(/^HTTP\/1\.1 304 /);
      const plain = await getRaw(path, 'Accept-Encoding: identity', `If-None-Match: ${etag}`);
      expect(plain).toMatch(encoding === null ? /^HTTP\/1\.1 304 / : /^HTTP\/1\.1 200 /);
    });
  });

  it('serves the kiosk’s worker, for the kiosk’s page alone and never from a cache', async () => {
    const answer = await get('/kiosk-worker.js');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('addEventListener;');
    const { headers } = answer;
    expect(headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('service-worker-allowed')).toBe('/kiosk');
  });

  it('says what server this is, to a kiosk that looks for one, and nothing else', async () => {
    const answer = await get('/about');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ product: PRODUCT, protocol: PROTOCOL_VERSION });
    const { headers } = answer;
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each([
    '/nowhere',
    '/assets/',
    '/assets',
    '/kiosk/index.html',
    '/outside.txt',
    '/socket.io.js',
  ])('has nothing at %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('404\n');
  });

  it.each([
    '/assets/../outside.txt',
    '/assets/%2e%2e/outside.txt',
    '/assets/..%2foutside.txt',
    '/assets/..%5coutside.txt',
    '/assets//../outside.txt',
    '/assets/%252e%252e/outside.txt',
    '//assets/../outside.txt',
    '/assets/../../../../../../etc/passwd',
    '/assets/%00',
    '/%',
  ])('leaves its folder for nobody: %s', async (path) => {
    const answer = await getRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 40[0-9] /);
    expect(answer).not.toMatch(/not for anybody|root:/);
  });

  it('says no more of an address it cannot read than of any other', async () => {
    const answer = await getRaw('/%zz');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.split('\r\n\r\n')[1]).toBe('400\n');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers no %s', async (method) => {
    expect((await get('/kiosk', { method })).status).toBe(404);
  });

  it('offers sockets by websocket only', async () => {
    const answer = await get('/socket.io/?EIO=4&transport=polling');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('http in a hurry', () => {
  it('is slowed down by address', async () => {
    const running = await runTransport({ limits: { httpPerMinute: 3 } });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      statuses.push((await fetch(`${running.url}/t`)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await fetch(`${running.url}/nowhere`)).status).toBe(429);
    await running.stop();
  });
});
