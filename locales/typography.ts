import type { Language } from '#protocol/vocabulary.js';

/** What a text's signs break, by language; each with the words that say so. */
const RULES: readonly (readonly [Language | 'both', RegExp, string])[] = [
  ['both', /\p{L}'\p{L}/u, 'has a straight apostrophe'],
  ['both', /\.\.\./, 'has three points for an ellipsis'],
  ['fr', /(?<![\u00a0\u202f])(?:[?!;»]|:(?!\/\/|\d))/, 'lacks a no-break space before a sign'],
  ['fr', /«(?![\u00a0\u202f])/, 'lacks a no-break space after «'],
];

/** What is wrong with the signs of a text: apostrophes, ellipses, the spaces of French. */
export function typographyProblems(language: Language, text: string): string[] {
  return RULES.filter(
    ([where, pattern]) => (where === 'both' || where === language) && pattern.test(text),
  ).map(([, , message]) => message);
}
