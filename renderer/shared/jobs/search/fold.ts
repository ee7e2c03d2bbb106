/** A word as it is compared: small letters, no accents, œ as oe. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  // most words need no more
  if (!/[^\0-\x7f]/.test(small)) return small;
  return small
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** `(h/f/x)`, `m/v`, `F/H`: says that everybody may, and is part of no title. */
const FOR_EVERYBODY = /\(?\b[hfmvxd](?:\s?[/|-]\s?[hfmvxd]){1,3}\b\)?/gi;
/** Apostrophes and hyphens part words too; `c++` and `c#` stay whole. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}+#]+/u;

/** Words of a text in order, as written; the first and the last may be empty. */
export function rawWords(text: string): readonly string[] {
  const plain = text.includes('/') ? text.replace(FOR_EVERYBODY, ' ') : text;
  return plain.split(BETWEEN_WORDS);
}
