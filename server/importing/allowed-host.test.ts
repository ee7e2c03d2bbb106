import { describe, expect, it } from 'vitest';

import { allowedLookup, isAllowedHost } from './allowed-host.js';

/** Nobody is asked for the address of what is an address. */
const nobody = (): never => expect.unreachable();

describe('a feed is not fetched from', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.8.9.10/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://0x7f.1/',
    'https://0/',
    'https://0.0.0.0/',
    'https://①②⑦.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/',
    'https://0xa9fea9fe/',
    'https://0251.0376.0251.0376/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b::a9fe:a9fe]/',
    'https://[2002:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://224.0.0.1/',
    'https://[ff02::1]/',
    'https://255.255.255.255/',
  ])('this machine, its neighbours or everybody: %s', async (address) => {
    expect(await isAllowedHost(address, nobody)).toBe(false);
  });

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['169.254.169.254']],
    [['::ffff:127.0.0.1']],
    [['fe80::1%eth0']],
    // one good address does not make up for a bad one
    [['203.0.113.7', '127.0.0.1']],
    [[]],
    [['not an address']],
  ])('a name that stands for %j', async (addresses) => {
    const resolve = (name: string) => {
      expect(name).toBe('feed.example');
      return Promise.resolve(addresses);
    };
    expect(await isAllowedHost('https://feed.example:444/x', resolve)).toBe(false);
  });

  it('a name that nobody knows', async () => {
    const unknown = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await isAllowedHost('https://feed.example/', unknown)).toBe(false);
  });

  it('the name of this machine', async () => {
    expect(await isAllowedHost('https://localhost/')).toBe(false);
  });
});

describe('a feed may be fetched from', () => {
  it.each([
    'https://203.0.113.7/',
    'https://[2001:db8::7]/',
    'https://[64:ff9b::cb00:7107]/',
    // a server of the centre's own house
    'https://192.168.1.20/',
    'https://10.0.0.5/',
    'https://172.16.3.4/',
    'https://[fd12:3456::1]/',
  ])('another machine: %s', async (address) => {
    expect(await isAllowedHost(address, nobody)).toBe(true);
  });

  it('a name that stands for another machine', async () => {
    const resolve = () => Promise.resolve(['203.0.113.7', '2001:db8::7']);
    expect(await isAllowedHost('https://feed.example/', resolve)).toBe(true);
  });
});

describe('a connection', () => {
  /** @returns what node is told: an error, or what it may connect to */
  const found = (addresses: readonly string[], all: boolean) =>
    new Promise<unknown>((resolve) => {
      const lookup = allowedLookup(() => Promise.resolve(addresses));
      lookup('feed.example', { all }, (error, ...rest) => resolve(error ?? rest));
    });

  it.each([
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['203.0.113.7', '127.0.0.1']],
    [['127.0.0.1', '203.0.113.7']],
    [[]],
  ])('is not made to a name that stands for %j', async (addresses) => {
    expect(await found(addresses, true)).toBeInstanceOf(Error);
    expect(await found(addresses, false)).toBeInstanceOf(Error);
  });

  it('is made to the addresses that were looked at, and no others', async () => {
    const addresses = ['203.0.113.7', '2001:db8::7'];
    expect(await found(addresses, false)).toEqual(['203.0.113.7', 4]);
    expect(await found(addresses, true)).toEqual([
      [
        { address: '203.0.113.7', family: 4 },
        { address: '2001:db8::7', family: 6 },
      ],
    ]);
  });
});
