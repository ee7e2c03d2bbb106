import { SHORT_CODE_ALPHABET } from '#protocol/ticket-keys.js';

/** What a key does: writes its sign, or one of the two that write no letter. */
export type Key = { readonly sign: string } | 'delete' | 'space';

/**
 * text     words and figures
 * words    words alone: a row less, for screens that show more than the keyboard
 * code     a ticket's short code
 * address  of a machine on the network
 * staff    a staff code
 * pin      digits that nobody may read on the screen
 */
export type KeyboardKind = 'text' | 'words' | 'code' | 'address' | 'staff' | 'pin';

const signs = (row: string): Key[] => Array.from(row, (sign) => ({ sign }));

/**
 * The order of the Belgian AZERTY keyboard, with the accents of both languages on a row of their own:
 * nobody should have to know a dead key.
 */
const TEXT_ROWS: readonly (readonly Key[])[] = [
  signs('1234567890'),
  signs('azertyuiop'),
  signs('qsdfghjklm'),
  [...signs('wxcvbn’-'), 'delete'],
  [...signs('éèàçëï'), 'space'],
];

/** As `TEXT_ROWS` without figures; eight keys at most beside a word, so that all of them are 64 px. */
const WORD_ROWS: readonly (readonly Key[])[] = [
  ...TEXT_ROWS.slice(1, 3),
  [...signs('wxcvbn’'), 'delete'],
  [...signs('éèàçëï-'), 'space'],
];

/** Only what a short code can hold, in the same order: a sign that is not there cannot be mistaken. */
const CODE_ROWS: readonly (readonly Key[])[] = [
  ...['1234567890', 'AZERTYUIOP', 'QSDFGHJKLM', 'WXCVBN'].map((row) =>
    signs(
      Array.from(row)
        .filter((sign) => SHORT_CODE_ALPHABET.includes(sign))
        .join(''),
    ),
  ),
].map((row, place, all) => (place === all.length - 1 ? [...row, 'delete' as const] : row));

const ADDRESS_ROWS: readonly (readonly Key[])[] = [
  signs('1234567890'),
  signs('azertyuiop'),
  signs('qsdfghjklm'),
  [...signs('wxcvbn'), 'delete'],
  signs('.:-/'),
];

const STAFF_ROWS: readonly (readonly Key[])[] = [
  signs('1234567890'),
  signs('AZERTYUIOP'),
  signs('QSDFGHJKLM'),
  [...signs('WXCVBN'), 'delete'],
];

/** As on a telephone and a payment terminal. */
const PIN_ROWS: readonly (readonly Key[])[] = [
  signs('123'),
  signs('456'),
  signs('789'),
  [...signs('0'), 'delete'],
];

export const KEY_ROWS: Readonly<Record<KeyboardKind, readonly (readonly Key[])[]>> = {
  text: TEXT_ROWS,
  words: WORD_ROWS,
  code: CODE_ROWS,
  address: ADDRESS_ROWS,
  staff: STAFF_ROWS,
  pin: PIN_ROWS,
};

/** What a person may have typed by other means, as this keyboard would have written it. */
export function accepted(kind: KeyboardKind, typed: string): string {
  switch (kind) {
    case 'text':
    case 'words':
      return typed;
    case 'code':
      return Array.from(typed.toUpperCase())
        .filter((sign) => SHORT_CODE_ALPHABET.includes(sign))
        .join('');
    case 'address':
      return typed.replaceAll(/\s/g, '');
    case 'staff':
      return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
    case 'pin':
      return typed.replaceAll(/\D/g, '');
  }
}
