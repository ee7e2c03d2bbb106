import type { Language } from '#protocol/vocabulary.js';

/**
 * How easy a text reads, about 0 (law) to 100 (a children's book): Flesch's formula for Dutch (Douma, 1960)
 * and for French (Kandel and Moles, 1958). Syllables are counted by groups of vowels, which is near enough
 * to compare.
 * @param sentences at least one
 */
export function readingEase(sentences: readonly string[], language: Language): number {
  const words = sentences.join(' ').match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const perSentence = words.length / sentences.length;
  const perWord =
    words.reduce((sum, word) => sum + syllables(word.toLowerCase(), language), 0) / words.length;
  return language === 'fr'
    ? 207 - 1.015 * perSentence - 73.6 * perWord
    : 206.84 - 0.93 * perSentence - 77 * perWord;
}

const VOWELS: Readonly<Record<Language, RegExp>> = {
  fr: /[aeiouyàâäéèêëîïôöùûüœæ]+/g,
  nl: /ij|[aeiouyáéèíóúäëïöü]+/g,
};
/** Not said at the end of a French word. */
const MUTE = /[^aeiouyéèê]es?$/;

function syllables(word: string, language: Language): number {
  const groups = word.match(VOWELS[language])?.length ?? 0;
  return Math.max(1, groups - (language === 'fr' && MUTE.test(word) ? 1 : 0));
}
