import type { KioskView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import type { TicketSlip } from '#protocol/sheet.js';
import { phoneAddress } from '../../shared/ticket-address/ticket-address.js';
import type { GivenTicket } from './visit.js';

/**
 * What stands on a ticket's paper.
 * @param language the visitor reads in
 * @param takenAt  ms since 1970
 */
export function ticketSlip(
  ticket: GivenTicket,
  language: Language,
  view: Pick<KioskView, 'phoneUrl' | 'timeZone'>,
  takenAt: number,
): TicketSlip {
  return {
    number: ticket.number,
    theme: ticket.theme,
    language,
    adviceLanguage: ticket.language,
    ahead: ticket.ahead,
    wait: ticket.wait,
    shortCode: ticket.keys.shortCode,
    phoneAddress: ticketAddress(ticket, language, view),
    takenAt,
    timeZone: view.timeZone,
  };
}

/** Where the visitor's phone follows the ticket; with its number where the server knows none yet. */
export function ticketAddress(
  ticket: GivenTicket,
  language: Language,
  view: Pick<KioskView, 'phoneUrl'>,
): string {
  const { keys, offline, number } = ticket;
  return phoneAddress(view.phoneUrl, {
    language,
    secret: keys.secret,
    ...(offline ? { number } : {}),
  });
}
