import { expect, it } from 'vitest';

import { percentOf, signed } from './percent.js';

it.each([
  [0.5, '50\u{A0}%'],
  [0.83567, '83.6\u{A0}%'],
  [0.29, '29\u{A0}%'],
])('writes %d as %s', (share, written) => {
  expect(percentOf(share, String)).toBe(written);
});

it.each([
  [41_399 / 50_000, '82.7\u{A0}%'],
  [0.9999, '99.9\u{A0}%'],
  [0.29, '29\u{A0}%'],
])('rounds the share %d of a floor down to %s', (share, written) => {
  expect(percentOf(share, String, 'floor')).toBe(written);
});

it('writes a difference with a real minus', () => {
  expect([12, 0, -12].map((value) => signed(value, String))).toEqual(['+12', '0', '\u{2212}12']);
});
