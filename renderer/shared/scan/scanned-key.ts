import { SHORT_CODE_ALPHABET, SHORT_CODE_LENGTH, TICKET_SECRET } from '#protocol/ticket-keys.js';

import { readBookingAddress } from '../ticket-address/booking-address.js';
import { fromBelgianKeys } from './belgian-keys.js';

/** What a text that was scanned or typed stands for. */
export type Scanned =
  | { readonly kind: 'booking'; readonly key: { readonly secret: string } }
  | { readonly kind: 'booking'; readonly key: { readonly code: string } }
  /** A ticket of the reception, which is no booking. */
  | { readonly kind: 'ticket' }
  | { readonly kind: 'nothing' };

const NOTHING: Scanned = { kind: 'nothing' };

/**
 * Reads the address in a booking's QR code, its secret or its code alone. A scanner that types as an
 * American keyboard would is understood on a Belgian one too.
 */
export function readScanned(text: string): Scanned {
  const read = readTyped(text.trim());
  return read.kind === 'nothing' ? readTyped(fromBelgianKeys(text.trim())) : read;
}

/** The six characters of a code, however they are spaced; `undefined` for anything else. */
export function readCode(text: string): string | undefined {
  const code = text.replaceAll(/[\s.-]/g, '').toUpperCase();
  const known = Array.from(code).every((letter) => SHORT_CODE_ALPHABET.includes(letter));
  return known && code.length === SHORT_CODE_LENGTH ? code : undefined;
}

function readTyped(text: string): Scanned {
  const [, page, fragment = ''] = /\/([a-z])(#.*)$/.exec(text) ?? [];
  if (page === 't') return { kind: 'ticket' };
  const secret =
    page === 'w'
      ? readBookingAddress(fragment)?.secret
      : TICKET_SECRET.test(text)
        ? text
        : undefined;
  if (secret !== undefined) return { kind: 'booking', key: { secret } };
  const code = readCode(text);
  return code === undefined ? NOTHING : { kind: 'booking', key: { code } };
}
