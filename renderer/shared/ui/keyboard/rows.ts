import { SHORT_CODE_ALPHABET } from '#protocol/ticket-keys.js';

/** What a key does: writes its sign, or one of the two that write no letter. */
export type Key = { readonly sign: string } | 'delete' | 'space';

export type KeyboardKind = 'text' | 'code';

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

export const KEY_ROWS: Readonly<Record<KeyboardKind, readonly (readonly Key[])[]>> = {
  text: TEXT_ROWS,
  code: CODE_ROWS,
};

/** What a person may have typed by other means, as this keyboard would have written it. */
export function accepted(kind: KeyboardKind, typed: string): string {
  if (kind === 'text') return typed;
  return Array.from(typed.toUpperCase())
    .filter((sign) => SHORT_CODE_ALPHABET.includes(sign))
    .join('');
}
