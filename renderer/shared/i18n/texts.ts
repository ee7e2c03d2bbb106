import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Language } from '#protocol/vocabulary.js';

import { resources } from './resources.js';
import type { Namespace, TextKey } from './resources.js';

/** What a sentence's placeholders stand for; `count` picks the plural. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Gives the text of a key, in one language and namespace. */
export type Translate<N extends Namespace> = (key: TextKey<N>, values?: TextValues) => string;

export const i18n = createInstance();
void i18n.use(initReactI18next).init({
  resources,
  // Nothing is loaded later, so the first screen already has its words.
  initAsync: false,
  lng: 'fr',
  fallbackLng: false,
  defaultNS: 'common',
  // React escapes what it prints.
  interpolation: { escapeValue: false },
});

/** The texts of a given language, for screens that show both. */
export function tIn<N extends Namespace>(language: Language, namespace: N): Translate<N> {
  const translate = i18n.getFixedT(language, namespace);
  return (key, values = {}) => translate(key as never, values as never) as unknown as string;
}
