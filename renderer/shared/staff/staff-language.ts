import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

const KEY = 'accueil-onthaal.staff-language';

/**
 * The language the staff of this machine last chose; before the first choice the one of the two that
 * the browser asks for first.
 */
export function staffLanguage(): Language {
  try {
    const kept = known(localStorage.getItem(KEY));
    if (kept !== undefined) return kept;
  } catch {
    // A browser that keeps nothing: as if nothing had been chosen.
  }
  return preferred(navigator.languages);
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** The first of the two languages in a browser's list (`nl-BE`, `fr`, …); French where neither is. */
export function preferred(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = known(tag.slice(0, 2).toLowerCase());
    if (language !== undefined) return language;
  }
  return 'fr';
}

function known(text: string | null): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}
