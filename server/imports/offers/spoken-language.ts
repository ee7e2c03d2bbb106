import type { Language } from '#protocol/vocabulary.js';

/** Small words and the marks of Belgian titles that belong to one of the two languages alone. */
const FRENCH = new Set(
  'le la les des du et pour avec dans vous nous une est sur aux hfx hf fh'.split(' '),
);
const DUTCH = new Set(
  'het een van voor met wij je jij bij zijn aan naar ons mvx mv vm vmx'.split(' '),
);

/**
 * What a text is written in, for feeds that do not say. @returns `otherwise` where its words do not tell
 */
export function spokenLanguage(text: string, otherwise: Language): Language {
  const words =
    text
      .toLowerCase()
      .replaceAll('/', '')
      .match(/\p{L}+/gu) ?? [];
  let french = 0;
  for (const word of words) french += FRENCH.has(word) ? 1 : DUTCH.has(word) ? -1 : 0;
  if (french === 0) return otherwise;
  return french > 0 ? 'fr' : 'nl';
}

/** @returns the language that a code names (`fr`, `fr-BE`, `FR`), `undefined` for a third one or none */
export function languageOf(code: unknown): Language | undefined {
  if (typeof code !== 'string') return undefined;
  const [language] = code.trim().toLowerCase().split(/[-_]/);
  if (language === 'fr' || language === 'nl') return language;
  return undefined;
}
