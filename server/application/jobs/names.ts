/** `infirmier / infirmière`, or one word where both are the same. */
export function inBothGenders(masculine: string, feminine: string): string {
  return sameText(masculine, feminine) ? masculine : `${masculine} / ${feminine}`;
}

/** Each name on its own: `infirmier / infirmière` is two. */
export function eachGender(name: string): readonly string[] {
  return name.split(/\s*\/\s*/).filter((part) => part !== '');
}

/**
 * @param before texts that are no news any more, whatever their case
 * @returns those of `texts` that are, each once, in their order
 */
export function newTexts(texts: Iterable<string>, before: Iterable<string>): readonly string[] {
  const known = new Set<string>();
  for (const text of before) known.add(text.toLowerCase());
  const fresh: string[] = [];
  for (const text of texts) {
    const key = text.toLowerCase();
    if (key === '' || known.has(key)) continue;
    known.add(key);
    fresh.push(text);
  }
  return fresh;
}

/** A sentence ends before a capital, a digit or a quotation mark; abbreviations are followed by neither. */
const SENTENCE_END = /(?<=[.!?…])\s+(?=[\p{Lu}\d"“«(])|\s*\n+\s*/u;

/** The sentences of a text, in order. */
export function sentencesOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
