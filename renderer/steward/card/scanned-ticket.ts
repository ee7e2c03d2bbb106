import { fromBelgianKeys } from '../../shared/scan/belgian-keys.js';
import type { TicketAddress } from '../../shared/ticket-address/ticket-address.js';
import { readTicketAddress } from '../../shared/ticket-address/ticket-address.js';

/**
 * What stands in a ticket's QR code. A scanner that types as an American keyboard would is understood on a
 * Belgian one too.
 * @returns `undefined` for anything else
 */
export function readScannedTicket(text: string): TicketAddress | undefined {
  const typed = text.trim();
  return readAddress(typed) ?? readAddress(fromBelgianKeys(typed));
}

function readAddress(text: string): TicketAddress | undefined {
  const [, fragment] = /\/t(#.*)$/.exec(text) ?? [];
  return fragment === undefined ? undefined : readTicketAddress(fragment);
}
