import { describe, expect, it } from 'vitest';

import { baseAddresses } from './addresses.js';

describe('addresses to print', () => {
  it.each([
    ['127.0.0.1', 8080, undefined, ['http://127.0.0.1:8080']],
    ['::1', 8080, undefined, ['http://[::1]:8080']],
    ['127.0.0.1', 8443, ['accueil.test'], ['https://127.0.0.1:8443']],
    [
      '192.168.1.20',
      443,
      ['*.test', 'localhost', 'accueil.test', '192.168.1.20'],
      ['https://192.168.1.20', 'https://accueil.test'],
    ],
  ])('of %s:%i with %j', (host, port, names, addresses) => {
    expect(baseAddresses(host, port, names)).toEqual(addresses);
  });

  it('name this machine first, then what the certificate says', () => {
    const [own, other] = baseAddresses('0.0.0.0', 8443, ['accueil.test']);
    expect([own, other]).toEqual(['https://127.0.0.1:8443', 'https://accueil.test:8443']);
  });
});
