import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it } from 'vitest';

import { makeCertificate } from './testing/certificates.js';
import { runTransport } from './testing/running-transport.js';
import { openCertificate } from './tls.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

it.each([
  ['nothing', false, ''],
  ['half a head', false, 'GET /kiosk HTTP/1.1\r\nHo'],
  ['nothing, where TLS is spoken', true, ''],
])('the server ends though somebody is connected who says %s', async (_what, tls, said) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tls-'));
  const files = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
  const made = makeCertificate({ names: ['localhost'], from: 0, until: Date.now() + 1e9 });
  await writeFile(files.cert, made.cert);
  await writeFile(files.key, made.key);
  const certificate = tls ? await openCertificate({ files, now: Date.now, log: quiet }) : undefined;
  const running = await runTransport(certificate === undefined ? {} : { certificate });
  const socket = connect(running.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(said);
  const closed = once(socket, 'close');
  await running.stop();
  await closed;
  certificate?.stop();
  await rm(folder, { recursive: true });
  expect(socket.destroyed).toBe(true);
});
