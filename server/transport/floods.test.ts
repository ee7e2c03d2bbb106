import { setImmediate } from 'node:timers/promises';

import { MESSAGE_HARD_LIMIT } from '#protocol/socket.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { commandOf } from './testing/payloads.js';
import type { Page, RawPage, RunningTransport } from './testing/running-transport.js';
import { ask, next, runTransport } from './testing/running-transport.js';

const FLOOD = 5_000;

/** The websocket under a page, which sends pings as no browser can. */
interface WebSocket {
  ping(data: string): void;
  pong(data: string): void;
}

/** Written as it is: what no page of ours would send. */
const strange = (packet: string) => (page: Page) => void page.io.engine.write(packet);
const frame = (kind: 'ping' | 'pong') => (page: Page) => {
  const socket: unknown = Reflect.get(page.io.engine.transport, 'ws');
  (socket as WebSocket)[kind]('x'.repeat(125));
};

describe('a flood', () => {
  let running: RunningTransport;
  let kiosk: Page & RawPage;

  beforeEach(async () => {
    running = await runTransport();
    const { token } = await running.device('kiosk');
    kiosk = await running.enter({ audience: 'kiosk', token });
  });
  afterEach(() => running.stop());

  it.each([
    ['of requests for another namespace', strange('0/x,')],
    ['of namespaces that are long names', strange(`0/${'x'.repeat(MESSAGE_HARD_LIMIT / 2)},`)],
    ['of answers that nobody asked for', strange('31["x"]')],
    ['of answers that are large', strange(`3${JSON.stringify(['x'.repeat(100_000)])}`)],
    ['of numbers without an end', strange(`2${'9'.repeat(100_000)}["command"]`)],
    ['of events', (page: Page & RawPage) => void page.emit('nothing', () => undefined)],
    ['of events that want no answer', (page: Page & RawPage) => void page.emit('command', {})],
    ['of pings', frame('ping')],
    ['of pongs', frame('pong')],
  ])('%s ends its socket, and no other', async (_of, send) => {
    const attacker = await running.enter({ audience: 'guest' });
    const gone = next(attacker, 'disconnect');
    for (let count = 0; count < FLOOD && attacker.connected; count += 1) {
      send(attacker);
      if (count % 50 === 0) await setImmediate();
    }
    // the devices go on meanwhile
    expect(await ask(kiosk, 'command', commandOf('take-ticket'))).toMatchObject({ ok: true });
    await gone;
    expect(running.logged).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'a socket was dropped' }),
    );
    expect(await ask(kiosk, 'command', commandOf('take-ticket'))).toMatchObject({ ok: true });
    expect(running.desk.submitted).toHaveLength(2);
  });

  it('from one kiosk is counted for that kiosk alone', async () => {
    const other = await running.device('kiosk');
    const flooding = await running.enter({ audience: 'kiosk', token: other.token });
    const gone = next(flooding, 'disconnect');
    for (let count = 0; count < FLOOD && flooding.connected; count += 1) {
      flooding.emit('command', commandOf('ask-help'), () => undefined);
      if (count % 50 === 0) await setImmediate();
    }
    await gone;
    expect(await ask(kiosk, 'command', commandOf('take-ticket'))).toMatchObject({ ok: true });
    expect(await ask(kiosk, 'resync')).toMatchObject({ ok: true });
  });

  it('of sockets that are not let in does not fill the log', async () => {
    const flooded = await runTransport({
      limits: { socketsPerAddress: 0, warnings: { burst: 3, perSecond: 0 } },
    });
    for (let count = 0; count < 10; count += 1) {
      await next(flooded.dial({}), 'connect_error');
    }
    expect(flooded.logged.map(({ message }) => message)).toEqual(
      Array.from({ length: 3 }, () => 'a socket was not let in'),
    );
    await flooded.stop();
  });

  it('is no more than what a kiosk says that comes back', async () => {
    const answers = await Promise.all(
      Array.from({ length: 390 }, () => ask(kiosk, 'command', commandOf('ask-help'))),
    );
    expect(answers).toHaveLength(390);
    expect(kiosk.connected).toBe(true);
  });
});
