import { afterAll, beforeAll, expect, it } from 'vitest';

import { PAGE_PATHS } from './http.js';
import { sendRaw } from './testing/raw-request.js';
import type { TlsRedirect } from './tls-redirect.js';
import { openTlsRedirect } from './tls-redirect.js';

let redirect: TlsRedirect;

beforeAll(async () => {
  redirect = await openTlsRedirect({ port: 0, host: '127.0.0.1', pages: PAGE_PATHS, to: 8443 });
});
afterAll(() => redirect.close());

it.each([
  ['/kiosk', 'accueil.test', 'https://accueil.test:8443/kiosk'],
  ['/', 'accueil.test:8080', 'https://accueil.test:8443/'],
  ['/t?utm=1', '192.168.1.20:80', 'https://192.168.1.20:8443/t'],
  ['/office/', '[fd00::2]:80', 'https://[fd00::2]:8443/office/'],
])('%s of %s is sent on to %s', async (path, host, location) => {
  const answer = await sendRaw(redirect.port, 'GET', path, { host });
  expect(answer).toMatchObject({ status: 308, headers: { location } });
});

it.each([
  ['GET', '/about', 'accueil.test'],
  ['GET', '/socket.io/?EIO=4&transport=websocket', 'accueil.test'],
  ['GET', '/assets/app.js', 'accueil.test'],
  ['GET', '//elsewhere.test/kiosk', 'accueil.test'],
  ['GET', '/kiosk/..', 'accueil.test'],
  ['GET', '/kiosk', 'accueil.test/@elsewhere.test'],
  ['GET', '/kiosk', 'a b'],
  ['POST', '/kiosk', 'accueil.test'],
])('%s %s of %s is not there', async (method, path, host) => {
  const answer = await sendRaw(redirect.port, method, path, { host });
  expect(answer).toMatchObject({ status: 404, text: '404\n' });
  expect(answer.headers['location']).toBeUndefined();
});

it('leaves the usual port of TLS out', async () => {
  const usual = await openTlsRedirect({ port: 0, host: '127.0.0.1', pages: PAGE_PATHS, to: 443 });
  const answer = await sendRaw(usual.port, 'GET', '/kiosk', { host: 'accueil.test' });
  await usual.close();
  expect(answer.headers['location']).toBe('https://accueil.test/kiosk');
});
