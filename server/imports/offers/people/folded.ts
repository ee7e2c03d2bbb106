/** Small letters without accents, so that "ZOÉ" and "Zoe" are one name. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
}

/** The words of a list that is written with spaces and lines between them. */
export function foldedWords(list: string): ReadonlySet<string> {
  return new Set(folded(list).trim().split(/\s+/));
}
