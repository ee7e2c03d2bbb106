import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { WaitRange, WaitRanges } from '#protocol/waiting.js';

import { tIn } from '../shared/i18n/i18n.js';

/** A wait as it is read from afar, in the language of its queue; what nobody knows is said in words. */
export function waitWords(range: WaitRange | undefined, language: Language): string {
  const t = tIn(language, 'display');
  if (range === undefined) return t('waits.unknown');
  const { from, to } = range;
  if (to === undefined) return t('waits.over', { from });
  // Nobody waits for 0 minutes: even the next one called first walks to an island.
  if (from === 0 || from === to) return t('waits.under', { to });
  return t('waits.between', { from, to });
}

export interface ThemeWaits {
  readonly theme: Theme;
  readonly words: Readonly<Record<Language, { readonly text: string; readonly known: boolean }>>;
}

/** A line for every theme, in their usual order; none at all where nothing is known of any. */
export function themeWaits(waits: WaitRanges): readonly ThemeWaits[] {
  const known = THEMES.some((theme) =>
    LANGUAGES.some((each) => waits[theme]?.[each] !== undefined),
  );
  return known ? THEMES.map((theme) => ({ theme, words: wordsOf(waits[theme] ?? {}) })) : [];
}

function wordsOf(ranges: Readonly<Partial<Record<Language, WaitRange>>>): ThemeWaits['words'] {
  const of = (language: Language) => ({
    text: waitWords(ranges[language], language),
    known: ranges[language] !== undefined,
  });
  return { fr: of('fr'), nl: of('nl') };
}
