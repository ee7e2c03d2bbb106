import { readdir, readlink } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import type { Limits } from './limits.js';
import { sendRaw } from './testing/raw-request.js';
import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

const SOON: Partial<Limits> = { headersMs: 150, bodyMs: 150, stalledMs: 150 };
const HEAD = 'HTTP/1.1\r\nHost: x\r\n';

/** Files of pages that this process holds open; none can be seen where there is no `/proc`. */
async function openPages(): Promise<number> {
  const all = await readdir('/proc/self/fd').catch(() => []);
  const files = await Promise.all(all.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return files.filter((file) => file.endsWith('/large-1f.bin')).length;
}

describe('a connection that takes its time', () => {
  let running: RunningTransport;
  const open: Socket[] = [];

  afterEach(async () => {
    for (const socket of open.splice(0)) socket.destroy();
    await running.stop();
  });

  /** Opens a connection and writes what is given; it never ends by itself. */
  function dial(text: string): { readonly socket: Socket; readonly gone: Promise<void> } {
    const socket = connect({ port: running.port, host: '127.0.0.1', allowHalfOpen: true });
    open.push(socket);
    const gone = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
    // the server may break it
    socket.on('error', () => undefined);
    socket.once('end', () => socket.end());
    socket.write(text);
    return { socket, gone };
  }

  it.each([
    ['says nothing', ''],
    ['never ends its first line', 'GET /ki'],
    ['never ends its head', `GET /kiosk ${HEAD}X-Slow: `],
    ['never sends its body', `POST /about ${HEAD}Content-Length: 10\r\n\r\n`],
    ['never ends its body', `POST /about ${HEAD}Transfer-Encoding: chunked\r\n\r\n5\r\nab`],
    ['never ends a body that nobody reads', `GET /kiosk ${HEAD}Content-Length: 900\r\n\r\nab`],
    ['polls a socket slowly', `POST /socket.io/?EIO=4 ${HEAD}Content-Length: 900\r\n\r\nab`],
    [
      'never ends what it sends to a socket that is not there',
      `POST /socket.io/?EIO=4&transport=websocket&sid=x ${HEAD}Transfer-Encoding: chunked\r\n\r\n`,
    ],
  ])('and %s is ended', async (_what, text) => {
    running = await runTransport({ limits: SOON });
    const { socket, gone } = dial(text);
    socket.resume();
    await gone;
  });

  it('goes on writing a byte at a time, and is ended all the same', async () => {
    running = await runTransport({ limits: SOON });
    const { socket, gone } = dial(`POST /past-years ${HEAD}Content-Length: 100000\r\n\r\n`);
    socket.resume();
    const drip = setInterval(() => socket.writable && socket.write('x'), 20);
    await gone;
    clearInterval(drip);
  });

  it('asks to become something that no socket of ours is, and is ended at once', async () => {
    running = await runTransport();
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    const { socket, gone } = dial(`GET /elsewhere ${HEAD}${upgrade}`);
    socket.removeAllListeners('end').resume();
    await new Promise((resolve) => void socket.once('end', resolve));
    // half of it is left, and is nobody's
    const drip = setInterval(() => socket.writable && socket.write('x'), 20);
    await gone;
    clearInterval(drip);
  });

  it('reads nothing of what it asked for, and is ended', async () => {
    running = await runTransport({ limits: SOON });
    const { socket } = dial(`GET /assets/large-1f.bin ${HEAD}\r\n`);
    // it has begun, and is not read to its end
    await new Promise((resolve) => socket.once('readable', resolve));
    await expect.poll(openPages).toBe(0);
  });

  it('is one of too many of its address: those before it stay', async () => {
    running = await runTransport({ limits: { connectionsPerAddress: 5 } });
    const before = Array.from({ length: 5 }, () => dial(`GET /kiosk ${HEAD}X-Slow: `));
    const late = dial('');
    late.socket.resume();
    await late.gone;
    expect(before.some(({ socket }) => socket.destroyed)).toBe(false);
    for (const { socket } of before) socket.destroy();
    await expect
      .poll(async () => {
        const answer = await sendRaw(running.port, 'GET', '/about').catch(() => undefined);
        return answer?.status;
      })
      .toBe(200);
  });
});
