/**
 * A ticket's own keys, made where the ticket is made (kiosk or desk) so that a kiosk cut off from
 * the server can still print them. The server keeps only a hash of the secret.
 *
 * secret      128 random bits, base64url, 22 characters: the QR code and the phone page
 * short code  6 letters and digits without look-alikes, on paper, for the desk; not a secret
 */
export interface TicketKeys {
  readonly secret: string;
  readonly shortCode: string;
}

export const TICKET_SECRET = /^[A-Za-z0-9_-]{22}$/;

/** No 0 O, 1 I L, 2 Z, 5 S, 8 B: what one hand writes and another reads. 25 characters. */
export const SHORT_CODE_ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';
export const SHORT_CODE_LENGTH = 6;

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * @param fill writes random bytes into the array it is given (`crypto.getRandomValues` in a page)
 * @returns fresh keys; every short-code letter is equally likely (bytes that would bias are drawn again)
 */
export function newTicketKeys(fill: (bytes: Uint8Array<ArrayBuffer>) => void): TicketKeys {
  return { secret: randomToken(fill, 22), shortCode: newShortCode(fill) };
}

/** A random base64url text of `length` characters (6 bits each): command ids, secrets. */
export function randomToken(
  fill: (bytes: Uint8Array<ArrayBuffer>) => void,
  length: number,
): string {
  const bytes = new Uint8Array(length);
  fill(bytes);
  return Array.from(bytes, (byte) => BASE64URL[byte & 63]).join('');
}

/** A fresh short code alone: for a place in the multimedia space. @param fill as above */
export function newShortCode(fill: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const letters = SHORT_CODE_ALPHABET.length;
  const unbiasedBelow = 256 - (256 % letters);
  const byte = new Uint8Array(1);
  let code = '';
  while (code.length < SHORT_CODE_LENGTH) {
    fill(byte);
    const drawn = byte[0] ?? 255;
    if (drawn < unbiasedBelow) code += SHORT_CODE_ALPHABET[drawn % letters];
  }
  return code;
}
