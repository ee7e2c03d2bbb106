import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import type { Uncovered } from './alert.js';

/** What nobody is on duty for, as briefly as it can be said. */
export type Cover =
  | { readonly what: 'everything' }
  | { readonly what: 'language'; readonly language: Language }
  | { readonly what: 'theme'; readonly theme: Theme }
  | { readonly what: 'pair'; readonly theme: Theme; readonly language: Language };

/** Whole languages first, then whole themes, then the rest. */
export function coversOf(pairs: readonly Uncovered[]): readonly Cover[] {
  if (pairs.length === THEMES.length * LANGUAGES.length) return [{ what: 'everything' }];
  const left = (language: Language) => pairs.filter((pair) => pair.language === language);
  const languages = LANGUAGES.filter((each) => left(each).length === THEMES.length);
  const rest = pairs.filter(({ language }) => !languages.includes(language));
  const themes = THEMES.filter(
    (theme) => rest.filter((pair) => pair.theme === theme).length === LANGUAGES.length,
  );
  return [
    ...languages.map((language) => ({ what: 'language', language }) as const),
    ...themes.map((theme) => ({ what: 'theme', theme }) as const),
    ...rest
      .filter(({ theme }) => !themes.includes(theme))
      .map(({ theme, language }) => ({ what: 'pair', theme, language }) as const),
  ];
}
