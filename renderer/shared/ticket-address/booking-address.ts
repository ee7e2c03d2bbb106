import { TICKET_SECRET } from '#protocol/ticket-keys.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

/** What stands behind `#` in the address of a booking's phone page: `fr.SECRET` or `nl.SECRET`. */
export interface BookingAddress {
  readonly language: Language;
  readonly secret: string;
}

/** @returns `undefined` where the address was cut short or typed wrong */
export function readBookingAddress(fragment: string): BookingAddress | undefined {
  const [first, secret = '', more] = fragment.replace(/^#/, '').split('.', 3);
  const language = LANGUAGES.find((known) => known === first);
  if (language === undefined || more !== undefined || !TICKET_SECRET.test(secret)) return undefined;
  return { language, secret };
}

export function writeBookingAddress(address: BookingAddress): string {
  return `#${address.language}.${address.secret}`;
}

/**
 * Where the visitor's phone follows the booking. The secret stands behind `#`, which a browser never
 * sends: no server log can hold it.
 * @param phoneUrl without a trailing slash
 */
export function bookingAddress(phoneUrl: string, address: BookingAddress): string {
  return `${phoneUrl}/w${writeBookingAddress(address)}`;
}
