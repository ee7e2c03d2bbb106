import { expect, it } from 'vitest';

import { PROTOCOL_VERSION } from '#protocol/version.js';
import { addressesOf, findServer } from './find-server.js';

/** A network on which these origins answer. */
const network = (answers: Readonly<Record<string, unknown>>) => (address: string) => {
  const { origin, pathname } = new URL(address);
  if (pathname !== '/about' || !(origin in answers)) return Promise.reject(new Error('nobody'));
  return Promise.resolve(new Response(JSON.stringify(answers[origin])));
};
const ours = { product: 'accueil-onthaal', protocol: PROTOCOL_VERSION };

it.each([
  [
    '192.168.1.20',
    [
      'https://192.168.1.20:8080',
      'http://192.168.1.20:8080',
      'https://192.168.1.20',
      'http://192.168.1.20',
    ],
  ],
  [
    ' Onthaal ',
    ['https://onthaal:8080', 'http://onthaal:8080', 'https://onthaal', 'http://onthaal'],
  ],
  ['onthaal:81', ['https://onthaal:81', 'http://onthaal:81']],
  ['http://onthaal:8080/kiosk?x', ['http://onthaal:8080', 'https://onthaal:8080']],
  ['http://onthaal', ['http://onthaal', 'http://onthaal:8080']],
  ['https://onthaal.example/', ['https://onthaal.example', 'https://onthaal.example:8080']],
  ['https://onthaal.example:8443', ['https://onthaal.example:8443']],
  ['[fd00::2]:8080', ['https://[fd00::2]:8080', 'http://[fd00::2]:8080']],
  ['http://user:word@onthaal/', ['http://onthaal', 'http://onthaal:8080']],
  ['file:///etc/passwd', []],
  ['javascript:alert(1)', []],
  ['two words', []],
  ['', []],
])('%j may mean %j', (typed, addresses) => {
  expect(addressesOf(typed)).toEqual(addresses);
});

it('finds the server by what was typed, the likeliest first', async () => {
  const fetch = network({ 'http://onthaal': ours, 'http://onthaal:8080': ours });
  expect(await findServer(fetch, 'onthaal')).toEqual({
    address: 'http://onthaal:8080',
    fits: true,
  });
});

it('finds it by its usual names', async () => {
  const fetch = network({ 'http://onthaal.local:8080': ours });
  expect(await findServer(fetch, null)).toEqual({
    address: 'http://onthaal.local:8080',
    fits: true,
  });
});

it.each(['https://accueil-onthaal.local:8080', 'https://onthaal'])(
  'finds one that speaks TLS by its usual names: %s',
  async (address) => {
    expect(await findServer(network({ [address]: ours }), null)).toEqual({ address, fits: true });
  },
);

it('says so where app and server do not fit, and takes nothing else for it', async () => {
  const old = { ...ours, protocol: PROTOCOL_VERSION - 1 };
  expect(await findServer(network({ 'http://a:8080': old }), 'a')).toMatchObject({ fits: false });
  const other = network({ 'http://a:8080': { product: 'printer' }, 'https://a': 'hello' });
  expect(await findServer(other, 'a')).toBeNull();
  expect(await findServer(network({}), null)).toBeNull();
});
