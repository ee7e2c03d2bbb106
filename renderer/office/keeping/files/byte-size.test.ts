import { expect, it } from 'vitest';

import { byteSize } from './byte-size.js';

const plain = (text: string) => text.replaceAll(/\s/gu, ' ');

it.each([
  [0, '0 o', '0 byte'],
  [999, '999 o', '999 byte'],
  [1_000, '1 ko', '1 kB'],
  [1_540, '1,5 ko', '1,5 kB'],
  [41_800_000, '42 Mo', '42 MB'],
  [999_999, '1 Mo', '1 MB'],
  [3_200_000_000, '3,2 Go', '3,2 GB'],
])('%i bytes: %s, %s', (bytes, fr, nl) => {
  expect([plain(byteSize(bytes, 'fr')), plain(byteSize(bytes, 'nl'))]).toEqual([fr, nl]);
});
