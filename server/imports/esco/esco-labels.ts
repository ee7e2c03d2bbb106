import type { Language } from '#protocol/vocabulary.js';

import { cleanText, ownCopy } from '../clean-text.js';
import { frenchPair } from './french-pair.js';

/** Longest label that is one. */
export const MOST_LETTERS = 300;

/** A label as it can be shown, `''` for none. */
export function labelOf(text: string, language: Language): string {
  const label = cleanText(text);
  return ownCopy(language === 'fr' ? frenchPair(label) : label);
}

/**
 * One label a line, each once, without those that `known` says already. A pair says both of its halves, so
 * that "régisseur" and "régisseuse" beside "régisseur / régisseuse" are not other names.
 */
export function otherLabels(lines: string, language: Language, known: readonly string[]): string[] {
  const labels = lines
    .split(/[\r\n]+/)
    .filter((line) => line.length <= MOST_LETTERS)
    .map((line) => labelOf(line.replace(/[\s;,|]+$/, ''), language))
    .filter((label) => label !== '');
  const said = new Set(known.flatMap((label) => [label.toLowerCase(), ...halvesOf(label)]));
  labels.flatMap(halvesOf).forEach((half) => said.add(half));
  return labels.filter((label) => {
    const folded = label.toLowerCase();
    if (said.has(folded)) return false;
    said.add(folded);
    return true;
  });
}

/** In lower case; none where the label is no pair. */
function halvesOf(label: string): string[] {
  return label.includes(' / ') ? label.toLowerCase().split(' / ') : [];
}
