import { afterAll, beforeAll, expect, it } from 'vitest';

import { envelopeSchema } from '#protocol/commands.js';
import { fitting } from './fitting.js';
import { pagesOfAll } from './testing/audiences.js';
import { commandOf, PAYLOADS } from './testing/payloads.js';
import type { RunningTransport } from './testing/running-transport.js';
import { ask, runTransport } from './testing/running-transport.js';

/** Has a length that can be compared with nothing. */
const ENDLESS = { length: { toString: null, valueOf: null } };

let running: RunningTransport;
let pages: Awaited<ReturnType<typeof pagesOfAll>>;
beforeAll(async () => {
  running = await runTransport();
  pages = await pagesOfAll(running);
});
afterAll(() => running.stop());

it('reads what fits, and nothing else', () => {
  const command = commandOf('open-day');
  expect(fitting(envelopeSchema, command)).toEqual(command);
  expect(fitting(envelopeSchema, { ...command, at: 'now' })).toBeUndefined();
});

it.each([
  ['kiosk', commandOf('report-kiosk', { ...PAYLOADS['report-kiosk'], version: ENDLESS })],
  ['kiosk', commandOf('report-nothing-found', { words: ENDLESS })],
  ['steward', commandOf('put-notice', { ...PAYLOADS['put-notice'], fr: ENDLESS })],
  ['office', commandOf('set-feeds', { feeds: ENDLESS })],
  ['advisor', commandOf('sign-in-island', { ...PAYLOADS['sign-in-island'], themes: ENDLESS })],
] as const)(
  'a length that is none, from the %s: malformed, and no word in the log',
  async (by, command) => {
    expect(await ask(pages[by], 'command', command)).toEqual({
      ok: false,
      refusal: { code: 'malformed' },
    });
    expect(running.logged).toEqual([]);
  },
);

it('nor in a question', async () => {
  const query = { kind: 'what-if', payload: { staffing: ENDLESS } };
  expect(await ask(pages.office, 'query', query)).toMatchObject({ refusal: { code: 'malformed' } });
  expect(running.logged).toEqual([]);
});
