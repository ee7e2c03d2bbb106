import { expect, it } from 'vitest';

import { SHORT_CODE_ALPHABET } from '#protocol/ticket-keys.js';

import { accepted, KEY_ROWS } from './rows.js';
import type { KeyboardKind } from './rows.js';

const signsOf = (kind: KeyboardKind) =>
  KEY_ROWS[kind].flat().flatMap((key) => (typeof key === 'string' ? [] : key.sign));

it('writes every letter, every digit and the accents of both languages, each once', () => {
  const signs = signsOf('text');
  for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789éèàçëï') expect(signs).toContain(sign);
  expect(new Set(signs).size).toBe(signs.length);
});

it('offers exactly the signs of short codes', () => {
  expect(signsOf('code').toSorted()).toEqual(Array.from(SHORT_CODE_ALPHABET).toSorted());
});

it.each(['text', 'code', 'address', 'staff', 'pin'] as const)(
  'can take a sign back (%s), in rows of ten at most',
  (kind) => {
    expect(KEY_ROWS[kind].flat()).toContain('delete');
    for (const row of KEY_ROWS[kind]) expect(row.length).toBeLessThanOrEqual(10);
  },
);

it('reads a code however it was typed', () => {
  expect(accepted('code', 'k7-m p0o4')).toBe('K7MP4');
  expect(accepted('text', 'k7-m p0')).toBe('k7-m p0');
});

it('writes all that an address, a staff code and a PIN can hold, and takes no more', () => {
  for (const sign of 'http://onthaal-2.local:8080') expect(signsOf('address')).toContain(sign);
  expect(signsOf('staff').toSorted().join('')).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  expect(signsOf('pin').toSorted().join('')).toBe('0123456789');
  expect(accepted('address', ' http://onthaal :8080\n')).toBe('http://onthaal:8080');
  expect(accepted('staff', 'b-0 7é')).toBe('B07');
  expect(accepted('pin', '12 34a56')).toBe('123456');
});
