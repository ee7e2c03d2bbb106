import { expect, it } from 'vitest';

import { askServer } from './ask-server.js';

const WHO = { code: 'S1', pin: '70319486' };
const answering = (body: unknown, status = 200) => {
  const asked: [string, RequestInit][] = [];
  const fetch = (address: string, init: RequestInit) => {
    asked.push([address, init]);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  };
  return { asked, ask: () => askServer(fetch, 'http://onthaal:8080', WHO) };
};

it.each([
  [{ ok: true, value: { steward: true } }, { says: 'steward' }],
  [{ ok: true, value: { steward: false } }, { says: 'other-role' }],
  [{ ok: false, refusal: { code: 'sign-in-failed' } }, { says: 'wrong' }],
  [
    { ok: false, refusal: { code: 'locked-out', minutes: 12 } },
    { says: 'locked', minutes: 12 },
  ],
  [
    { ok: false, refusal: { code: 'too-fast' } },
    { says: 'locked', minutes: 1 },
  ],
  [{ ok: true }, { says: 'away' }],
  [{ steward: true }, { says: 'away' }],
  ['a page of something else', { says: 'away' }],
])('understands %j', async (body, says) => {
  expect(await answering(body).ask()).toEqual(says);
});

it('sends code and PIN to the server alone, following no redirect', async () => {
  const { asked, ask } = answering({ ok: true, value: { steward: true } });
  await ask();
  expect(asked).toHaveLength(1);
  const [address, init] = asked[0] ?? [];
  expect(address).toBe('http://onthaal:8080/steward-check');
  expect(init).toMatchObject({ method: 'POST', redirect: 'error', body: JSON.stringify(WHO) });
});

it('takes a server that cannot be reached for away', async () => {
  const gone = () => Promise.reject(new Error('ECONNREFUSED'));
  expect(await askServer(gone, 'http://onthaal:8080', WHO)).toEqual({ says: 'away' });
  const garbage = () => Promise.resolve(new Response('<html>'));
  expect(await askServer(garbage, 'http://onthaal:8080', WHO)).toEqual({ says: 'away' });
});
