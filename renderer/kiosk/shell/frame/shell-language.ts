import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

/**
 * What a screen for the machine's keepers begins with: the language that stands on the page just now,
 * else the one that the machine itself is set to; before either, whose turn it is does not matter.
 * @param page `<html lang>`, absent where nothing stands there yet
 * @param machine in its order (`nl-BE`, `fr`, …)
 */
export function shellLanguage(page: string | undefined, machine: readonly string[]): Language {
  const wanted = page === undefined ? machine : [page, ...machine];
  for (const tag of wanted) {
    const language = LANGUAGES.find((each) => each === tag.slice(0, 2).toLowerCase());
    if (language !== undefined) return language;
  }
  return 'fr';
}
