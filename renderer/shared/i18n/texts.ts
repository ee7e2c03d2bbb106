import { createInstance } from 'i18next';
import type { TOptions } from 'i18next';

import { LANGUAGES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

import type { Catalogue, Namespace, TextKey } from './catalogue.js';
import { lengthenedTexts, wantsLongWords } from './long-words.js';

/** What a sentence's placeholders stand for; `count` picks the plural. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Gives the text of a key, in one language and namespace.
 * @throws while developing and in tests, where there is no such text; visitors see the key instead
 */
export type Translate<N extends Namespace> = (key: TextKey<N>, values?: TextValues) => string;

const longWords = typeof location !== 'undefined' && wantsLongWords(location.search);

const i18n = createInstance();
void i18n.init({
  // Nothing is loaded from elsewhere: a page has its words before its first screen.
  initAsync: false,
  ns: [],
  // Every text is asked for in a named language; neither stands in for the other.
  lng: 'fr',
  fallbackLng: false,
  // No key names another namespace: a colon in it is a colon.
  nsSeparator: false,
  // React escapes what it prints.
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: missing,
  // a group of texts is no text
  returnedObjectHandler: missing,
});

function missing(key: string, _found: unknown, asked?: TOptions): string {
  if (!import.meta.env.DEV) return key;
  throw new Error(`there is no text "${key}" in ${asked?.lng}/${String(asked?.ns)}.json`);
}

/** Called by `namespaces/` alone: a page has the texts whose module it imports, and no others. */
export function registerTexts<N extends Namespace>(
  namespace: N,
  texts: Readonly<Record<Language, Catalogue[N]>>,
): void {
  for (const language of LANGUAGES) {
    const own = texts[language];
    i18n.addResourceBundle(language, namespace, longWords ? lengthenedTexts(own) : own);
  }
}

/**
 * The texts of a given language, for screens that show both.
 * @throws where the page does not import the namespace (`npm run check` finds that before)
 */
export function tIn<N extends Namespace>(language: Language, namespace: N): Translate<N> {
  if (!i18n.hasResourceBundle(language, namespace))
    throw new Error(`this page does not import namespaces/${namespace}.js`);
  return (key, values) => {
    // Most texts are just there; only the others need looking through for what they refer to.
    const found: unknown = values === undefined && i18n.getResource(language, namespace, key);
    if (typeof found === 'string' && !/\{\{|\$t\(/.test(found)) return found;
    // Not `getFixedT`, which copies all its options at every text: tables ask for hundreds at once.
    return i18n.t(key, { ...values, lng: language, ns: namespace });
  };
}
