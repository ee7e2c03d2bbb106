import { TICKET_SECRET } from '#protocol/ticket-keys.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

/**
 * What stands behind `#` in the address of the phone page: `fr.SECRET` or `nl.SECRET`, and `.503` behind
 * it where the kiosk was cut off.
 */
export interface TicketAddress {
  readonly language: Language;
  readonly secret: string;
  /** Only where the server may not know the ticket yet: what the page says until it does. */
  readonly number?: number;
}

/** As the protocol's: five digits at most. */
const NUMBER = /^[1-9]\d{0,4}$/;

/** @returns `undefined` where the address was cut short or typed wrong */
export function readTicketAddress(fragment: string): TicketAddress | undefined {
  const [first, secret = '', digits] = fragment.replace(/^#/, '').split('.', 3);
  const language = LANGUAGES.find((known) => known === first);
  if (language === undefined || !TICKET_SECRET.test(secret)) return undefined;
  if (digits === undefined) return { language, secret };
  return NUMBER.test(digits) ? { language, secret, number: Number(digits) } : undefined;
}

export function writeTicketAddress(address: TicketAddress): string {
  const { language, secret, number } = address;
  return number === undefined ? `#${language}.${secret}` : `#${language}.${secret}.${number}`;
}

/**
 * Where the visitor's phone follows the ticket. The secret stands behind `#`, which a browser never
 * sends: no server log can hold it.
 * @param phoneUrl without a trailing slash
 */
export function phoneAddress(phoneUrl: string, address: TicketAddress): string {
  return `${phoneUrl}/t${writeTicketAddress(address)}`;
}
