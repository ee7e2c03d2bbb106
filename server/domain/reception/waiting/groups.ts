import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

/** A theme and a language, as a small whole number: queues and islands meet by it. */
export interface Group {
  readonly theme: Theme;
  readonly language: Language;
}

export const GROUPS: readonly Group[] = THEMES.flatMap((theme) =>
  LANGUAGES.map((language) => ({ theme, language })),
);

export function groupOf(theme: Theme, language: Language): number {
  return THEMES.indexOf(theme) * LANGUAGES.length + LANGUAGES.indexOf(language);
}

/** One bit for each group that somebody with these themes and languages takes. */
export function maskOf(themes: readonly Theme[], languages: readonly Language[]): number {
  let mask = 0;
  for (const theme of themes) {
    for (const language of languages) mask |= 1 << groupOf(theme, language);
  }
  return mask;
}
