import { expect, it } from 'vitest';

import { phoneAddress, readTicketAddress } from './ticket-address.js';

const secret = 'abcDEF0123456789_-abcd';

it('keeps the secret behind the #, where no server sees it', () => {
  const address = new URL(phoneAddress('http://192.168.1.20:8080', { language: 'nl', secret }));
  expect(address.pathname + address.search).toBe('/t');
  expect(readTicketAddress(address.hash)).toEqual({ language: 'nl', secret });
});

it.each(['', '#', '#fr', '#fr.', `#de.${secret}`, '#fr.short', `#fr.${secret}x`, `#${secret}`])(
  'knows that %j is no whole address',
  (fragment) => {
    expect(readTicketAddress(fragment)).toBeUndefined();
  },
);
