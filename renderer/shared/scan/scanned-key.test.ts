import { expect, it } from 'vitest';

import { readCode, readScanned } from './scanned-key.js';

const secret = 'abcDEF0123456789_-abcd';
const booking = { kind: 'booking', key: { secret } };

it.each([
  `http://192.168.1.20:8080/w#fr.${secret}`,
  `https://onthaal.example/base/w#nl.${secret}`,
  ` http://192.168.1.20:8080/w#nl.${secret}\n`,
  secret,
  // an American scanner on a Belgian keyboard
  `httpsM==onthqql:exq,ple=z3nl:qbcDEFà&é"'(§è!ç°)qbcd`,
])('%j is a secret', (text) => {
  expect(readScanned(text)).toEqual(booking);
});

it.each(['K7MP4W', 'k7mp4w', ' K7M P4W ', 'K7M-P4W'])('%j is a code', (text) => {
  expect(readScanned(text)).toEqual({ kind: 'booking', key: { code: 'K7MP4W' } });
});

it('knows a ticket of the reception from a booking', () => {
  expect(readScanned(`http://192.168.1.20:8080/t#fr.${secret}`)).toEqual({ kind: 'ticket' });
});

it.each([
  '',
  'K7MP4',
  'K7MP4WW',
  'K7MP40',
  'https://elsewhere.example/',
  `https://onthaal.example/w#fr.${secret.slice(1)}`,
  `https://onthaal.example/w#de.${secret}`,
  `https://onthaal.example/job#fr.${secret}`,
])('%j is nothing known', (text) => {
  expect(readScanned(text)).toEqual({ kind: 'nothing' });
});

it.each(['https:', 'HTTPS:', 'httpsM'])('%j, the begin of an address, is no code', (begin) => {
  expect(readCode(begin)).toBeUndefined();
});
