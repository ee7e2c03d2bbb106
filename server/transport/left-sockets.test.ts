import { once } from 'node:events';

import { afterEach, expect, it } from 'vitest';

import type { RunningTransport } from './testing/running-transport.js';
import { ask, runTransport } from './testing/running-transport.js';

/** Socket.IO's packet by which a page leaves, while its connection could stay. */
const LEAVES = '1';

let running: RunningTransport;
afterEach(() => running.stop());

it('who says good-bye keeps no connection', async () => {
  running = await runTransport({ limits: { socketsPerAddress: 1 } });
  const page = await running.enter({ audience: 'guest' });
  const closed = once(page.io.engine as never, 'close');
  page.io.engine.write(LEAVES);
  await closed;
  const next = await running.enter({ audience: 'guest' });
  expect(await ask(next, 'resync')).toMatchObject({ ok: true });
});
