/** Signs of the typeface besides letters of Latin-1 (`@fontsource/atkinson-hyperlegible`, latin). */
const KNOWN =
  /[\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac]/;

/** The text in letters that the typeface has: others lose their marks, or become a question mark. */
export function printable(text: string): string {
  return Array.from(
    text.replaceAll(/[\u2009\u202f]/g, '\u00a0').replaceAll(/\s/g, asSpace),
    known,
  ).join('');
}

function asSpace(blank: string): string {
  return blank === '\u00a0' ? blank : ' ';
}

function known(letter: string): string {
  if (KNOWN.test(letter)) return letter;
  const [base = ''] = letter.normalize('NFKD');
  return KNOWN.test(base) ? base : '?';
}
