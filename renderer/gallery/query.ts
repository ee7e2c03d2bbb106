import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

import { appearanceFrom } from '../shared/appearance/appearance.js';
import type { Appearance } from '../shared/appearance/appearance.js';

/** How the gallery is looked at: all of it in the address, so that a view can be shown to others. */
export interface Look {
  readonly language: Language;
  readonly appearance: Appearance;
  /** Made-up words, longer than any real ones; the texts themselves read it at the start. */
  readonly words: 'plain' | 'long';
  /** One component by itself. */
  readonly only: string | undefined;
}

/**
 * @param search as `?language=nl&contrast=high&text=4&words=long&only=pager`
 * @param spoken the browser's languages, the most wanted first
 */
export function lookFrom(search: string, spoken: readonly string[]): Look {
  const query = new URLSearchParams(search);
  const wanted = [query.get('language') ?? '', ...spoken].map((each) => each.slice(0, 2));
  return {
    language: LANGUAGES.find((each) => each === wanted.find(isOurs)) ?? 'fr',
    appearance: appearanceFrom({
      contrast: query.get('contrast'),
      textSize: Number(query.get('text')),
    }),
    words: query.get('words') === 'long' ? 'long' : 'plain',
    only: query.get('only') ?? undefined,
  };
}

/** The address of a look, from `?` on. */
export function searchOf(look: Look): string {
  const query = new URLSearchParams({
    language: look.language,
    contrast: look.appearance.contrast,
    text: String(look.appearance.textSize),
    words: look.words,
  });
  if (look.only !== undefined) query.set('only', look.only);
  return `?${query.toString()}`;
}

function isOurs(code: string): boolean {
  return LANGUAGES.some((each) => each === code);
}
