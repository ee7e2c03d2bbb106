import { describe, expect, it } from 'vitest';

import { MOST_FILE_BYTES } from '#protocol/jobs/vocabulary.js';

import { fetchAddress } from './fetch-address.js';

/** What stands where. */
function web(answers: Readonly<Record<string, () => Response>>) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = (address, init) => {
    const url = address instanceof Request ? address.url : String(address);
    asked.push(url);
    expect(init).toMatchObject({ redirect: 'manual', credentials: 'omit' });
    const answer = answers[url];
    return answer === undefined
      ? Promise.reject(new TypeError('fetch failed'))
      : Promise.resolve(answer());
  };
  const get = (address: string) => fetchAddress(address, () => undefined, fetch, resolve);
  return { asked, get };
}
/** One name of this machine; any other is of another. */
const resolve = (name: string) =>
  Promise.resolve([name === 'here.example' ? '127.0.0.1' : '203.0.113.7']);
const redirect = (to: string) => () =>
  new Response(null, { status: 302, headers: { location: to } });
const A = 'https://a.example/offers.json';

describe('an address', () => {
  it('is fetched, and called by its last part', async () => {
    const { get } = web({ [A]: () => new Response('[]') });
    const fetched = await get(A);
    expect(fetched).toMatchObject({ ok: true, name: 'offers.json' });
    expect(fetched.ok && Buffer.from(fetched.bytes).toString()).toBe('[]');
    const { get: other } = web({ 'https://a.example/?id=1': () => new Response('[]') });
    expect(await other('https://a.example/?id=1')).toMatchObject({ name: 'a.example' });
  });

  it('is followed where it leads, over https alone', async () => {
    const { get, asked } = web({
      [A]: redirect('/new.json'),
      'https://a.example/new.json': redirect('https://b.example/x.json'),
      'https://b.example/x.json': () => new Response('{}'),
    });
    expect(await get(A)).toMatchObject({ ok: true, name: 'x.json' });
    expect(asked).toHaveLength(3);
    const down = web({ [A]: redirect('http://a.example/offers.json') });
    expect(await down.get(A)).toEqual({ ok: false, fault: 'address-not-https' });
    expect(down.asked).toEqual([A]);
  });

  it.each(['http://a.example/', 'ftp://a.example/', 'file:///etc/passwd', 'nowhere'])(
    'is not fetched where it is no https: %s',
    async (address) => {
      const { get, asked } = web({});
      expect(await get(address)).toEqual({ ok: false, fault: 'address-not-https' });
      expect(asked).toEqual([]);
    },
  );

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://here.example/offers.json',
  ])('is not fetched from this machine, asked for or led to: %s', async (address) => {
    const { get, asked } = web({ [A]: redirect(address) });
    expect(await get(address)).toEqual({ ok: false, fault: 'address-unreachable' });
    expect(asked).toEqual([]);
    expect(await get(A)).toEqual({ ok: false, fault: 'address-unreachable' });
    expect(asked).toEqual([A]);
  });

  it.each([
    ['nobody is there', {}],
    ['there is nothing', { [A]: () => new Response('no', { status: 404 }) }],
    ['it leads in a circle', { [A]: redirect(A) }],
    [
      'it breaks off',
      { [A]: () => new Response(new ReadableStream({ pull: (c) => c.error(new Error('cut')) })) },
    ],
  ])('cannot be reached where %s', async (_what, answers) => {
    expect(await web(answers).get(A)).toEqual({ ok: false, fault: 'address-unreachable' });
  });

  it('is given up where there is too much', async () => {
    const piece = new Uint8Array(32 * 1024 * 1024);
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += piece.length;
            controller.enqueue(piece);
          },
        }),
      );
    expect(await web({ [A]: endless }).get(A)).toEqual({ ok: false, fault: 'file-too-large' });
    expect(sent).toBeLessThan(MOST_FILE_BYTES + 4 * piece.length);
  });
});
