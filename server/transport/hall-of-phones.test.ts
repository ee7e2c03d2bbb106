import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

import { afterEach, expect, it } from 'vitest';

import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

/** Phones of a full hall, all behind the one address of the guests' network. */
const HALL = 500;
/** A thousand lines take a busy machine a while. */
const PATIENCE = 60_000;
/** Of a phone's page: itself, its script, its style and its icon. */
const FILES = 4;
const UPGRADE =
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\n' +
  'Connection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';

let running: RunningTransport;
const lines: Socket[] = [];

afterEach(async () => {
  for (const line of lines.splice(0)) line.destroy();
  await running.stop();
});

/** @returns how many of them were let in; they stay open, as dead ones do that nobody has missed yet */
async function hallComesIn(): Promise<number> {
  const port = Number(new URL(running.url).port);
  const answers = await Promise.all(
    Array.from({ length: HALL }, async () => {
      const line = connect(port, '127.0.0.1');
      lines.push(line);
      line.on('error', () => undefined);
      line.write(UPGRADE);
      const [answer] = (await once(line, 'data')) as [Buffer];
      return answer.toString('latin1', 0, 12);
    }),
  );
  return answers.filter((answer) => answer === 'HTTP/1.1 101').length;
}

it(
  'a hall of phones behind one address gets in, and again while its dead lines are still open',
  async () => {
    running = await runTransport();
    expect(await hallComesIn()).toBe(HALL);
    expect(await hallComesIn()).toBe(HALL);
  },
  PATIENCE,
);

it(
  'a hall of phones behind one address gets in though its network comes and goes',
  async () => {
    running = await runTransport();
    for (let time = 0; time < 3; time += 1) {
      expect(await hallComesIn()).toBe(HALL);
      const left = lines.splice(0).map((line) => once(line.end(), 'close'));
      await Promise.all(left);
    }
  },
  PATIENCE,
);

it('a hall of phones behind one address may load its page anew at once, after an update', async () => {
  running = await runTransport();
  const { headers } = await fetch(`${running.url}/about.json`);
  expect(Number(headers.get('x-ratelimit-limit'))).toBeGreaterThanOrEqual(HALL * FILES);
});
