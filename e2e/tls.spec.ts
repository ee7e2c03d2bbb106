import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from '@playwright/test';

import { makeCertificate } from '../server/transport/testing/certificates.js';
import { DeskScreen } from './harness/desks.js';
import { ADMIN_CODE, ADMIN_PIN, ServerProcess } from './harness/server-process.js';
import { text } from './harness/texts.js';

// Which certificate is trusted is told with other clients (operations.test.ts): here the pages and their
// sockets are used over TLS in a browser, whose rules for secure pages are stricter.
test.use({ ignoreHTTPSErrors: true });

let folder: string;
let server: ServerProcess;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tls-'));
  const env = { TLS_CERT: path.join(folder, 'cert.pem'), TLS_KEY: path.join(folder, 'key.pem') };
  const until = Date.now() + 30 * 86_400_000;
  const made = makeCertificate({ names: ['127.0.0.1'], from: 0, until });
  await writeFile(env.TLS_CERT, made.cert);
  await writeFile(env.TLS_KEY, made.key);
  server = await ServerProcess.start({ env });
});
test.afterAll(async () => {
  await server?.dispose();
  await rm(folder, { recursive: true, force: true });
});

test('over TLS a desk works as ever: pages, sockets, nothing by plain HTTP', async ({ page }) => {
  const base = server.url.replace('http:', 'https:');
  const others: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${base}/`)) others.push(request.url());
  });
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(new URL(socket.url()).protocol));
  const complaints: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(said.text());
  });

  await page.goto(`${base}/office?lang=fr`);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
  const desk = new DeskScreen(page, 'fr');
  await page.getByLabel(text('fr', 'staff', 'signIn.code'), { exact: true }).fill(ADMIN_CODE);
  await page.getByLabel(text('fr', 'staff', 'signIn.pin'), { exact: true }).fill(ADMIN_PIN);
  await desk.button('staff', 'signIn.submit').click();
  await expect(
    page.getByText(text('fr', 'staff', 'frame.signedInAs', { code: ADMIN_CODE })),
  ).toBeVisible();
  await server.kill();
  await expect(desk.lostBar).toBeVisible();
  await server.restart();
  await expect(desk.lostBar).toBeHidden();

  expect(sockets.length).toBeGreaterThan(1);
  expect(new Set(sockets)).toEqual(new Set(['wss:']));
  expect(others).toEqual([]);
  expect(complaints.filter((said) => !said.includes('ERR_CONNECTION'))).toEqual([]);
});
