import { expect, it } from 'vitest';

import { decodeQr } from './decode-qr.js';
import { readScanned } from './scanned-key.js';
import { picture } from './testing/picture.js';

const secret = 'abcDEF0123456789_-abcd';
const address = `http://192.168.1.20:8080/w#nl.${secret}`;
/** ms: a slow machine finds the same. */
const PATIENT = 10_000;

it.each([
  { side: 160 },
  { side: 320 },
  { side: 320, turned: 90 },
  { side: 320, turned: 180 },
  { side: 320, turned: 37 },
  { side: 320, turned: -12, noise: 40 },
  { side: 320, noise: 60 },
  { side: 320, turned: 20, noise: 25, light: 110 },
])('reads a code seen as %j', (shot) => {
  expect(decodeQr(picture(address, shot), PATIENT)).toBe(address);
});

it('reads a code alone', () => {
  const text = decodeQr(picture('K7MP4W', { side: 200 }), PATIENT);
  expect(readScanned(text ?? '')).toEqual({ kind: 'booking', key: { code: 'K7MP4W' } });
});

it.each([
  ['an empty wall', picture(address, { side: 1 })],
  ['a wall in the dark', picture(address, { side: 1, noise: 60, light: 90 })],
  ['no picture at all', { width: 0, height: 0, data: new Uint8ClampedArray() }],
])('reads nothing on %s', (_, seen) => {
  expect(decodeQr(seen, PATIENT)).toBeUndefined();
});
