import { describe, expect, it } from 'vitest';

import { addressKey } from './address.js';
import { isOwnOrigin } from './origin.js';
import { replaceOversize } from './oversize.js';
import { createBuckets } from './rate-limit.js';

describe('addressKey', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['::1', '::1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('counts %s as %s', (remote, key) => {
    expect(addressKey(remote)).toBe(key);
  });
});

describe('isOwnOrigin', () => {
  const publicUrl = 'https://accueil.example';

  it.each<[string | undefined, string | undefined, boolean]>([
    [undefined, 'localhost:8080', true],
    ['http://localhost:8080', 'localhost:8080', true],
    ['http://LOCALHOST:8080', 'Localhost:8080', true],
    ['https://accueil.example', '10.0.0.1:8080', true],
    ['http://localhost:8081', 'localhost:8080', false],
    ['http://localhost:8080.evil.test', 'localhost:8080', false],
    ['https://accueil.example.evil.test', '10.0.0.1:8080', false],
    ['null', 'localhost:8080', false],
    ['null', undefined, false],
    ['file://', '', false],
    ['http://', 'localhost:8080', false],
    ['app://kiosk', 'localhost:8080', true],
    ['app://kiosk.evil', 'localhost:8080', false],
    ['app://kiosk:80', 'localhost:8080', false],
    ['app://kiosk/', 'localhost:8080', false],
    ['APP://KIOSK', 'localhost:8080', false],
    ['app://kiosk@evil.test', 'localhost:8080', false],
    ['http://app://kiosk', 'localhost:8080', false],
    ['https://kiosk', 'localhost:8080', false],
  ])('a page of %s at %s: %s', (origin, host, own) => {
    expect(isOwnOrigin(origin, host, publicUrl)).toBe(own);
  });
});

describe('replaceOversize', () => {
  const large = JSON.stringify(['command', 'x'.repeat(9000)]);

  it.each([
    [`2${large}`, '2["oversize"]'],
    [`217${large}`, '217["oversize"]'],
    [`51-8${large}`, '51-8["oversize"]'],
    ['217["command",{}]', '217["command",{}]'],
  ])('looks at the size only', (data, expected) => {
    const packet = { type: 'message', data };
    replaceOversize(packet, 8_192);
    expect(packet.data).toBe(expected);
  });
});

describe('rate limits', () => {
  it('refill steadily up to their burst, each key for itself', () => {
    let now = 0;
    const buckets = createBuckets({ burst: 2, perSecond: 4 }, () => now);
    const takes = (key: string, times: number): boolean[] =>
      Array.from({ length: times }, () => buckets.take(key));
    expect(takes('a', 3)).toEqual([true, true, false]);
    expect(takes('b', 1)).toEqual([true]);
    now = 250;
    expect(takes('a', 2)).toEqual([true, false]);
    now = 60_000;
    buckets.sweep();
    expect(takes('a', 3)).toEqual([true, true, false]);
  });
});
