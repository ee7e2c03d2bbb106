import { ticketSecretSchema } from '#protocol/ticket-secret.js';
import type { Language } from '#protocol/vocabulary.js';
import { languageSchema } from '#protocol/vocabulary.js';

/** What stands behind `#` in the address of the phone page: `fr.SECRET` or `nl.SECRET`. */
export interface TicketAddress {
  readonly language: Language;
  readonly secret: string;
}

/** @returns `undefined` where the address was cut short or typed wrong */
export function readTicketAddress(fragment: string): TicketAddress | undefined {
  const [first = '', second = ''] = fragment.replace(/^#/, '').split('.', 2);
  const language = languageSchema.safeParse(first);
  const secret = ticketSecretSchema.safeParse(second);
  if (!language.success || !secret.success) return undefined;
  return { language: language.data, secret: secret.data };
}

export function writeTicketAddress(address: TicketAddress): string {
  return `#${address.language}.${address.secret}`;
}

/**
 * Where the visitor's phone follows the ticket. The secret stands behind `#`, which a browser never
 * sends: no server log can hold it.
 * @param phoneUrl without a trailing slash
 */
export function phoneAddress(phoneUrl: string, address: TicketAddress): string {
  return `${phoneUrl}/t${writeTicketAddress(address)}`;
}
