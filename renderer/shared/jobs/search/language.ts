import type { Language } from '#protocol/vocabulary.js';

import { DUTCH_STOP_WORDS, dutchRoot, dutchSound, dutchStem } from './dutch.js';
import { FRENCH_STOP_WORDS, frenchRoot, frenchSound, frenchStem } from './french.js';

/** How one language makes folded words comparable. */
export interface LanguageRules {
  readonly stopWords: ReadonlySet<string>;
  /** Singular, masculine. */
  stem(word: string): string;
  /** What a family of stems shares. */
  root(stem: string): string;
  /** What stems share that are said alike. */
  sound(stem: string): string;
  /** Whether several words are written as one, and so have to be taken apart. */
  readonly compounds: boolean;
}

export const RULES: Readonly<Record<Language, LanguageRules>> = {
  fr: {
    stopWords: FRENCH_STOP_WORDS,
    stem: frenchStem,
    root: frenchRoot,
    sound: frenchSound,
    compounds: false,
  },
  nl: {
    stopWords: DUTCH_STOP_WORDS,
    stem: dutchStem,
    root: dutchRoot,
    sound: dutchSound,
    compounds: true,
  },
};
