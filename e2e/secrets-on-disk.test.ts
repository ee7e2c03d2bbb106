import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Centre } from './harness/centre.js';
import { openCentre, signIn, STAFF_PIN, ticketRequest } from './harness/centre.js';
import { dataFiles } from './harness/data-files.js';
import { ADMIN_PIN, ServerProcess } from './harness/server-process.js';

let server: ServerProcess;
let centre: Centre;

beforeAll(async () => {
  server = await ServerProcess.start({ env: { LOG_LEVEL: 'debug' } });
  centre = await openCentre(server.url, 2);
}, 60_000);

afterAll(async () => {
  centre?.close();
  await server?.dispose();
});

/** Everything the server has written down. */
async function written(): Promise<string> {
  const texts = (await dataFiles(server.data)).map(({ text }) => text);
  return [...texts, server.log].join('\n');
}

test('no PIN, no right of a device or a session and no visitor’s secret is on the disk or in the log', async () => {
  const secrets: string[] = [];
  for (let count = 0; count < 6; count += 1) {
    const { payload, secret } = ticketRequest();
    await centre.kiosk.accepted('take-ticket', payload);
    secrets.push(secret);
  }
  const [advisor] = centre.advisors;
  await advisor?.accepted('call-next', { island: 1 });
  await expect(signIn(server.url, 'A1', '59274618')).rejects.toThrow('sign-in-failed');
  const { token } = await signIn(server.url, 'S1');
  const rights = [...centre.advisorTokens, token, centre.kioskToken, centre.displayToken];

  const running = await written();
  expect(running).toContain('"ticket-called"');
  centre.close();
  await server.stop();
  const never = [...secrets, ...rights, STAFF_PIN, ADMIN_PIN, '59274618'];
  for (const text of [running, await written()])
    expect(never.filter((each) => text.includes(each))).toEqual([]);
});
