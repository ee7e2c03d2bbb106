import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import type { RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TLSSocket } from 'node:tls';
import { connect } from 'node:tls';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { PROTOCOL_VERSION } from '#protocol/version.js';

import type { MadeCertificate } from './testing/certificates.js';
import { makeCertificate } from './testing/certificates.js';
import type { RunningTransport } from './testing/running-transport.js';
import { ask, runTransport } from './testing/running-transport.js';
import type { KeptCertificate } from './tls.js';
import { CertificateUnusable, openCertificate } from './tls.js';

const DAY = 86_400_000;
const NAMES = ['accueil.test', 'localhost', '127.0.0.1'];

let folder: string;
let files: { readonly cert: string; readonly key: string };
let now = Date.now();
const said: { readonly level: string; readonly what: object; readonly message: string }[] = [];
const say = (level: string) => (what: object, message: string) =>
  void said.push({ level, what, message });
const log = { info: say('info'), warn: say('warn'), error: say('error') };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tls-'));
  files = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  now = Date.now();
  said.length = 0;
});

function made(until = 90 * DAY, from = -9000 * DAY): MadeCertificate {
  return makeCertificate({ names: NAMES, from: now + from, until: now + until });
}

async function put({ cert, key }: MadeCertificate): Promise<void> {
  await writeFile(files.cert, cert);
  await writeFile(files.key, key);
}

const open = (): Promise<KeptCertificate> => openCertificate({ files, now: () => now, log });

describe('a certificate and its key, at the start', () => {
  it('are taken with their names and times', async () => {
    await put(made());
    const kept = await open();
    kept.stop();
    expect(kept.current().names).toEqual(NAMES);
    expect(Math.abs(kept.current().until - now - 90 * DAY)).toBeLessThan(1000);
    expect(said).toEqual([]);
  });

  it.each([
    ['no file', () => rm(files.key), /key\.pem cannot be read: ENOENT/],
    ['no certificate', () => writeFile(files.cert, 'hello'), /cert\.pem holds no certificate/],
    ['no key', () => writeFile(files.key, 'hello'), /key\.pem holds no private key/],
    [
      'of another',
      () => writeFile(files.key, made().key),
      /key\.pem is not the key of .*cert\.pem/,
    ],
  ])('end it in clear words: %s', async (_what, break_, words) => {
    await put(made());
    await break_();
    await expect(open()).rejects.toThrow(CertificateUnusable);
    await expect(open()).rejects.toThrow(words);
  });

  it.each([
    ['that has ended', made.bind(undefined, -DAY, -30 * DAY), /^the certificate ended at /],
    ['that has not begun', made.bind(undefined, 9 * DAY, DAY), /^the certificate begins only at /],
    ['that ends in 13 days', made.bind(undefined, 13 * DAY), /^the certificate ends soon$/],
  ])('are used and told of: one %s', async (_what, of, words) => {
    await put(of());
    const kept = await open();
    kept.stop();
    expect(said).toMatchObject([{ level: 'warn', message: expect.stringMatching(words) }]);
  });

  it('are told of once a day', async () => {
    await put(made(13 * DAY));
    const kept = await open();
    for (let hour = 0; hour < 48; hour += 1) {
      now += DAY / 24;
      await kept.look();
    }
    kept.stop();
    expect(said.length).toBe(3);
  });
});

describe('with a certificate', () => {
  let kept: KeptCertificate;
  let running: RunningTransport;

  beforeAll(async () => {
    await put(made());
    kept = await open();
    running = await runTransport({ certificate: kept, publicUrl: 'https://accueil.test' });
  });
  afterAll(async () => {
    kept.stop();
    await running.stop();
  });

  function get(
    address: string,
    options: RequestOptions = {},
  ): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; shown: string }> {
    return new Promise((resolve, reject) => {
      const { cert } = kept.current();
      const asked = request(`${running.url}${address}`, { ca: cert, agent: false, ...options });
      asked.once('response', (answer) => {
        const shown = (answer.socket as TLSSocket).getPeerCertificate().fingerprint256;
        answer
          .resume()
          .once('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, shown }),
          );
      });
      asked.once('error', reject).end();
    });
  }

  it('pages come by TLS, and ask for nothing else from then on', async () => {
    const { status, headers } = await get('/kiosk');
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toBe('max-age=15724800');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`connect-src 'self' wss://127.0.0.1:${running.port};`);
    expect(policy).not.toContain('ws://');
  });

  it('plain HTTP is not answered', async () => {
    await expect(fetch(`http://127.0.0.1:${running.port}/about`)).rejects.toThrow('fetch failed');
  });

  it.each([
    // its word for a version that it does not speak, whatever else would stand in the way
    ['TLSv1.1', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSv1.3', 'TLSv1.3'],
  ] as const)('who greets with %s gets %s', async (version, outcome) => {
    const socket = connect({
      ...{ port: running.port, host: '127.0.0.1', ca: kept.current().cert },
      ...{ minVersion: version, maxVersion: version },
      // else this side would not speak the old one
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    const got = await new Promise((resolve) => {
      socket.once('secureConnect', () => resolve(socket.getProtocol()));
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    socket.destroy();
    expect(got).toBe(outcome);
  });

  it('pages of its own name may open sockets, others not', async () => {
    const { token } = await running.device('kiosk');
    const auth = { protocol: PROTOCOL_VERSION, audience: 'kiosk', token };
    const from = (origin: string) => first(running.dial(auth, { origin }));
    expect(await from('https://accueil.test')).toBe('snapshot');
    expect(await from('https://elsewhere.test')).toBe('connect_error');
  });

  it('a renewed one is shown without a restart, and who is connected stays', async () => {
    const kiosk = await running.enter({
      audience: 'kiosk',
      token: (await running.device('kiosk')).token,
    });
    const before = (await get('/about')).shown;
    await put(made(180 * DAY));
    await kept.look();
    expect(said).toMatchObject([
      { level: 'info', what: { names: NAMES }, message: 'a new certificate is shown from now on' },
    ]);
    const after = (await get('/about')).shown;
    expect(after).not.toBe(before);
    expect(kiosk.connected).toBe(true);
    expect(await ask(kiosk, 'resync')).toMatchObject({ ok: true });
    await kept.look();
    expect(said.length).toBe(1);
  });

  it.each([
    ['broken', () => writeFile(files.cert, 'half a certif'), /holds no certificate/],
    ['gone', () => rm(files.cert), /cannot be read: ENOENT/],
    ['not of its key', () => writeFile(files.cert, made().cert), /is not the key of/],
    ['already over', () => put(made(-1000, -DAY)), /ended at/],
    ['of tomorrow', () => put(made(90 * DAY, DAY)), /begins only at/],
  ])(
    'one that is %s is told once, the old one stays, the next good one is taken',
    async (...row) => {
      const [, break_, words] = row;
      const before = (await get('/about')).shown;
      await break_();
      await kept.look();
      await kept.look();
      expect(said).toMatchObject([
        {
          level: 'error',
          what: { reason: expect.stringMatching(words) },
          message: 'the new certificate is not used, the old one is',
        },
      ]);
      expect((await get('/about')).shown).toBe(before);
      await put(made(180 * DAY));
      await kept.look();
      expect(said.at(-1)).toMatchObject({ level: 'info' });
      expect((await get('/about')).shown).not.toBe(before);
    },
  );
});

function first(page: { once(event: string, listener: () => void): unknown }): Promise<string> {
  return new Promise((resolve) => {
    for (const event of ['snapshot', 'connect_error']) page.once(event, () => resolve(event));
  });
}
