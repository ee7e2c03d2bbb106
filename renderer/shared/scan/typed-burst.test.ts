import { expect, it } from 'vitest';

import { isBurst, isScanning, nextScan, noScan } from './typed-burst.js';
import type { Scan } from './typed-burst.js';

const ADDRESS = 'http://192.168.1.20:8080/w#nl.abcDEF0123456789_-abcd';

function typed(text: string, every: number): Scan {
  return Array.from(text).reduce(
    (scan, key, place) => nextScan(scan, key, 1_000 + place * every),
    noScan,
  );
}

it('puts together what a machine types, with the shifts in between', () => {
  expect(typed(ADDRESS, 5).text).toBe(ADDRESS);
  const begun = typed('http', 5);
  const shifted = nextScan(begun, 'Shift', begun.at + 5);
  expect(nextScan(shifted, ':', shifted.at + 5).text).toBe('http:');
});

it('a hand is slower: it begins anew at every key', () => {
  expect(typed(ADDRESS, 120).text).toBe('d');
  const begun = typed('http', 5);
  expect(nextScan(begun, ':', begun.at + 81).text).toBe(':');
});

it('keeps no more than an address', () => {
  expect(typed('x'.repeat(401), 5).text).toBe('x');
});

it.each([
  ['http', false],
  ['http:', true],
  ['https:', true],
  ['HTTP:', true],
  ['httpM', true],
  ['A4C7EF', false],
])('%j is the begin of an address: %s', (text, scanning) => {
  expect(isScanning({ text, at: 0 })).toBe(scanning);
});

it.each(['K7MP4W', '5449000000996', ADDRESS])(
  '%j from a scanner is a burst up to its Enter',
  (text) => {
    const scan = typed(text, 5);
    expect(isBurst(scan)).toBe(true);
    expect(isBurst(nextScan(scan, 'Enter', scan.at + 5))).toBe(true);
  },
);

it('a hand makes no burst, and its Enter is its own', () => {
  expect(isBurst(typed('5449000000996', 120))).toBe(false);
  expect(isBurst(typed('12', 5))).toBe(false);
  const scan = typed('K7MP4W', 5);
  expect(isBurst(nextScan(scan, 'Enter', scan.at + 81))).toBe(false);
});
