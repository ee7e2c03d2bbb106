import { afterAll, beforeAll, expect, it } from 'vitest';

import type { RunningTransport } from './testing/running-transport.js';
import { runTransport } from './testing/running-transport.js';

let running: RunningTransport;

beforeAll(async () => {
  running = await runTransport({ limits: { httpPerMinute: 3 } });
});
afterAll(() => running.stop());

const health = (): Promise<Response> => fetch(`${running.url}/health`);

it('says that all is well, and nothing else', async () => {
  const answer = await health();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ok' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('set-cookie')).toBeNull();
});

it('says what cannot be kept, as long as it cannot', async () => {
  running.failing.push('reception');
  const answer = await health();
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: 'failing', failing: ['reception'] });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  running.failing.pop();
  expect((await health()).status).toBe(200);
});

it('answers a monitor that asks each second, whatever else its address asks for', async () => {
  const pages = await Promise.all(Array.from({ length: 5 }, () => fetch(`${running.url}/t`)));
  expect(pages.map(({ status }) => status)).toContain(429);
  for (let second = 0; second < 60; second += 1) expect((await health()).status).toBe(200);
});
