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

it.each(['text', 'code'] as const)('can take a sign back (%s), in rows of ten at most', (kind) => {
  expect(KEY_ROWS[kind].flat()).toContain('delete');
  for (const row of KEY_ROWS[kind]) expect(row.length).toBeLessThanOrEqual(10);
});

it('reads a code however it was typed', () => {
  expect(accepted('code', 'k7-m p0o4')).toBe('K7MP4');
  expect(accepted('text', 'k7-m p0')).toBe('k7-m p0');
});
