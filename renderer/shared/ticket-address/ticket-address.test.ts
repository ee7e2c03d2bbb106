import { expect, it } from 'vitest';

import { phoneAddress, readTicketAddress } from './ticket-address.js';

const secret = 'abcDEF0123456789_-abcd';

it('keeps the secret behind the #, where no server sees it', () => {
  const address = new URL(phoneAddress('http://192.168.1.20:8080', { language: 'nl', secret }));
  expect(address.pathname + address.search).toBe('/t');
  expect(readTicketAddress(address.hash)).toEqual({ language: 'nl', secret });
});

it('carries the number of a ticket that the server may not know yet', () => {
  const address = { language: 'fr', secret, number: 503 } as const;
  const { hash } = new URL(phoneAddress('http://192.168.1.20:8080', address));
  expect(hash).toBe(`#fr.${secret}.503`);
  expect(readTicketAddress(hash)).toEqual(address);
});

it.each([`#fr.${secret}.`, `#fr.${secret}.0`, `#fr.${secret}.5e3`, `#fr.${secret}.123456`])(
  'knows that %j was cut short or typed wrong',
  (fragment) => {
    expect(readTicketAddress(fragment)).toBeUndefined();
  },
);

it.each(['', '#', '#fr', '#fr.', `#de.${secret}`, '#fr.short', `#fr.${secret}x`, `#${secret}`])(
  'knows that %j is no whole address',
  (fragment) => {
    expect(readTicketAddress(fragment)).toBeUndefined();
  },
);
