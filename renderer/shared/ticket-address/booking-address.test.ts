import { expect, it } from 'vitest';

import { bookingAddress, readBookingAddress } from './booking-address.js';

const secret = 'abcDEF0123456789_-abcd';

it('keeps the secret behind the #, where no server sees it', () => {
  const address = new URL(bookingAddress('http://192.168.1.20:8080', { language: 'nl', secret }));
  expect(address.pathname + address.search).toBe('/w');
  expect(readBookingAddress(address.hash)).toEqual({ language: 'nl', secret });
});

it.each([
  '',
  '#',
  '#fr',
  '#fr.',
  `#de.${secret}`,
  '#fr.short',
  `#fr.${secret}x`,
  `#${secret}`,
  `#fr.${secret}.503`,
])('knows that %j is no whole address', (fragment) => {
  expect(readBookingAddress(fragment)).toBeUndefined();
});
