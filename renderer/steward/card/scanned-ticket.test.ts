import { expect, it } from 'vitest';

import { readScannedTicket } from './scanned-ticket.js';

const secret = 'abcDEF0123456789_-abcd';

it.each([
  [`http://192.168.1.20:8080/t#fr.${secret}`, { language: 'fr', secret }],
  [` https://onthaal.example/base/t#nl.${secret}\n`, { language: 'nl', secret }],
  [`http://192.168.1.20:8080/t#fr.${secret}.503`, { language: 'fr', secret, number: 503 }],
  // an American scanner on a Belgian keyboard
  [`httpsM==onthqql:exq,ple=t3nl:qbcDEFà&é"'(§è!ç°)qbcd`, { language: 'nl', secret }],
])('%j is a ticket', (text, address) => {
  expect(readScannedTicket(text)).toEqual(address);
});

it.each(['', 'K7MP4W', `http://192.168.1.20:8080/w#fr.${secret}`, `http://x/t#fr.short`])(
  '%j is none',
  (text) => {
    expect(readScannedTicket(text)).toBeUndefined();
  },
);
