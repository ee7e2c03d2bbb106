import { afterEach, beforeEach, expect, it } from 'vitest';

import { STEWARD_CHECK_PATH } from '#protocol/shell.js';
import type { RunningTransport } from './testing/running-transport.js';
import { PIN, runTransport } from './testing/running-transport.js';

const WRONG = '11111111';

let running: RunningTransport;
beforeEach(async () => {
  running = await runTransport({ limits: { signIns: { burst: 8, perSecond: 1 } } });
  await running.member('S1', ['steward']);
  await running.member('A1', ['advisor', 'administrator']);
});
afterEach(() => running.stop());

async function ask(body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${running.url}${STEWARD_CHECK_PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  return response.ok ? response.json() : response.status;
}

it('knows stewards from others, and says nothing else of them', async () => {
  expect(await ask({ code: 'S1', pin: PIN })).toEqual({ ok: true, value: { steward: true } });
  expect(await ask({ code: 'A1', pin: PIN })).toEqual({ ok: true, value: { steward: false } });
  expect(await ask({ code: 'S1', pin: WRONG })).toEqual({
    ok: false,
    refusal: { code: 'sign-in-failed' },
  });
});

it('counts wrong PINs towards the lock-out of the code', async () => {
  for (let time = 0; time < 5; time += 1) await ask({ code: 'S1', pin: WRONG });
  expect(await ask({ code: 'S1', pin: PIN })).toMatchObject({
    ok: false,
    refusal: { code: 'locked-out' },
  });
});

it('lets no address try for ever', async () => {
  for (let time = 0; time < 8; time += 1) await ask({ code: 'A1', pin: PIN });
  expect(await ask({ code: 'A1', pin: PIN })).toEqual({ ok: false, refusal: { code: 'too-fast' } });
  running.elapsed.advance(1_000);
  expect(await ask({ code: 'A1', pin: PIN })).toMatchObject({ ok: true });
});

it('answers no page of a browser, whichever site it is of', async () => {
  for (const origin of [running.url, 'https://evil.example', 'app://kiosk', 'null'])
    expect(await ask({ code: 'S1', pin: PIN }, { origin })).toEqual({
      ok: false,
      refusal: { code: 'not-allowed' },
    });
});

it.each([
  [{}],
  [{ code: 'S1' }],
  [{ code: 'S1', pin: PIN, more: 1 }],
  [{ code: ['S1'], pin: PIN }],
  [null],
])('understands nothing else: %j', async (body) => {
  expect(await ask(body)).toEqual({ ok: false, refusal: { code: 'malformed' } });
});

it('takes no form, nothing large and no other method', async () => {
  for (const [type, answer] of [
    ['text/plain', { ok: false, refusal: { code: 'malformed' } }],
    ['application/x-www-form-urlencoded', 415],
  ] as const)
    expect(await ask({ code: 'S1', pin: PIN }, { 'content-type': type })).toEqual(answer);
  expect(await ask({ code: 'S1', pin: 'x'.repeat(2_000) })).toBe(413);
  expect((await fetch(`${running.url}${STEWARD_CHECK_PATH}`)).status).toBe(404);
});
